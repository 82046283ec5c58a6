"""What is the same for everybody in the room is rendered once, not once for each of 200 people.

So nothing in it may be of one person: no token, no form, no name of who asks. Buttons in it name the form of
the page that sends them.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from flask import g, render_template

from workshop.domain.cluster.discovery import Group, Standing
from workshop.domain.collect.deals import Side
from workshop.store import workspaces
from workshop.translate import locale
from workshop.web.board_sort_words import agreed_groups
from workshop.web.door import reading
from workshop.web.groups_advice import Advice, advice
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_compared import is_much
from workshop.web.groups_timeline import Band, bands
from workshop.web.seats import my_seat

MOST_KEPT = 32
_Key = tuple[str, str, int, bool, str, str]
_kept: OrderedDict[_Key, str] = OrderedDict()
_turn = Lock()


@dataclass(frozen=True)
class Shared:
    """What the parts that all people share are rendered from."""

    grouped: Grouped
    finished: bool

    @property
    def is_stale(self) -> bool:
        """Whether the groups do not follow everything yet."""
        told = self.grouped.told
        return bool(told.deals) and (told.run is None or told.is_stale)

    @property
    def waits(self) -> bool:
        """Whether grouping anew takes minutes, because there is very much to compare."""
        return is_much(self.grouped.told.deals)

    @cached_property
    def agreed(self) -> frozenset[str]:
        """Groups of which people said that they belong together."""
        return agreed_groups(self.grouped)

    @property
    def bands(self) -> tuple[Band, ...]:
        """Which part of the way each stage covers."""
        return bands(self.grouped.told.found)

    def advice(self, group: Group) -> Advice | None:
        """What the wording lacks to be a milestone."""
        return advice(group)

    def is_candidate(self, group: Group) -> bool:
        """Whether it is, or with other words could be, a milestone: the buyer's, or what most deals show."""
        return group.standing is not Standing.ACTIVITY or (
            group.side is not Side.BUYER and group.support.share >= 0.5
        )


def shared(template: str) -> str:
    """The part that this template prints; printed anew when something was told or decided since."""
    key = _key(template)
    if (found := _kept.get(key)) is not None:
        return found
    # Two hundred pages ask at once for what has just changed: one of them prints it, the others wait for it.
    with _turn:
        if (found := _kept.get(key)) is None:
            found = _kept[key] = _printed(template)
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)
    return found


def _key(template: str) -> _Key:
    workshop = my_seat().workshop
    with reading() as session:
        revision = workspaces.revision(session)
    return g.caller.workspace, workshop.id, revision, workshop.finished, template, locale()


def _printed(template: str) -> str:
    view = Shared(Grouped(told_now()), my_seat().workshop.finished)
    return render_template(template, view=view, grouped=view.grouped)
