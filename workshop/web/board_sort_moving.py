"""Where something may go: a sheet on the phone, and the same as a page without scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort, render_template, request

from workshop.domain.cluster.discovery import Group
from workshop.domain.cluster.likeness import likeliest
from workshop.web.access import seated
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened
from workshop.web.board_sort_words import text_of
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.groups_pages import group_or_404

MOST_LIKELY = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """The groups from which one is chosen, for something that stands in `home`."""

    grouped: Grouped
    likely: tuple[Group, ...]
    home: Group | None
    what: str


@blueprint.get("/b/<id:board>/move/<id:activity>")
@seated
def move_sheet(activity: str) -> str:
    """Where a wording may go, the likeliest groups first."""
    opened()
    grouped = Grouped(told_now())
    if activity not in grouped.mentions:
        abort(404)
    choice = _choice(grouped, activity, text_of(grouped, activity))
    return render_template("board/move.html", choice=choice, activity=activity, back=_back(), step="sort")


@blueprint.get("/b/<id:board>/merge/<id:group>")
@seated
def merge_sheet(group: str) -> str:
    """With which group another one may be merged, the likeliest first."""
    opened()
    grouped = Grouped(told_now())
    known = group_or_404(grouped, group)
    choice = _choice(grouped, _typical(grouped, known.activities), known.label)
    return render_template("board/merge.html", choice=choice, group=known, back=_back(), step="sort")


def _choice(grouped: Grouped, activity: str, what: str) -> Choice:
    found = grouped.told.found
    home = next((each for each in found.groups if activity in each.activities), None)
    return Choice(grouped, likeliest(found, grouped.texts, activity, most=MOST_LIKELY), home, what)


def _typical(grouped: Grouped, activities: Sequence[str]) -> str:
    """What the group says most often stands for it."""
    said = [each.activities[0] for each in grouped.sayings_of(activities)]
    return said[0] if said else activities[0]


def _back() -> str:
    return request.args.get("back", "")
