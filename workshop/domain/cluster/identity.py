"""A group keeps its id while the majority of its activities stays."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.cluster.draft import Draft
from workshop.domain.design.ids import new_id


def ids(drafts: Sequence[Draft], labels: Sequence[str], previous: Discovery | None) -> tuple[str, ...]:
    """An id for each group: the one it had, otherwise a new one made from its label."""
    kept = _kept(drafts, previous) if previous else {}
    taken = {group.id for group in previous.groups} if previous else set()
    given: list[str] = []
    for index, label in enumerate(labels):
        one = kept.get(index) or new_id(label, taken, fallback="group")
        taken.add(one)
        given.append(one)
    return tuple(given)


def _kept(drafts: Sequence[Draft], previous: Discovery) -> dict[int, str]:
    """Old ids by the number of the group that holds most of the old one.

    Of several in one group the one that came most wholly goes on, of equals the fullest.
    """
    where = {activity: index for index, draft in enumerate(drafts) for activity in draft.activities}
    claims: list[tuple[float, int, int, str]] = []
    for group in previous.groups:
        here = [where[each] for each in group.activities if each in where]
        for index in dict.fromkeys(here):
            if here.count(index) * 2 > len(here):
                claims.append((-here.count(index) / len(here), -here.count(index), index, group.id))
    kept: dict[int, str] = {}
    for _, _, index, one in sorted(claims):
        kept.setdefault(index, one)
    return kept
