"""Groups in the making, from the group number of every activity and what people decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.domain.cluster.decisions import Answered, Decision, Different, Labelled, Same, Sided
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.enact import held_by
from workshop.domain.cluster.grouping import Grouping
from workshop.domain.cluster.meant import still_meant
from workshop.domain.cluster.notes import Note
from workshop.domain.collect.deals import Deal, Outcome


def drafts_of(
    grouping: Grouping, notes: Iterable[Note], deals: Sequence[Deal], decisions: Sequence[Decision]
) -> tuple[Draft, ...]:
    """One draft a group, under the name and side that people gave it."""
    gathered: dict[int, list[Note]] = {}
    for note in notes:
        if (number := grouping[note.activity.id]) is not None:
            gathered.setdefault(number, []).append(note)
    won = sum(deal.outcome is Outcome.WON for deal in deals)
    lost = sum(deal.outcome is Outcome.LOST for deal in deals)
    decided = {each for one in decisions for each in _put_together(one)}
    drafts = {
        number: Draft(tuple(its), won, lost, decided=_mostly(its, decided))
        for number, its in gathered.items()
    }
    return tuple(_as_told(drafts, grouping, decisions).values())


def _put_together(decision: Decision) -> tuple[str, ...]:
    match decision:
        case Same(activities=named) | Different(activities=named):
            return named
        case Answered(kept=kept) if len(kept) > 1:
            return kept
    return ()


def _mostly(notes: Sequence[Note], decided: set[str]) -> bool:
    return sum(note.activity.id in decided for note in notes) > len(notes) / 2


def _as_told(drafts: dict[int, Draft], grouping: Grouping, decisions: Sequence[Decision]) -> dict[int, Draft]:
    for named, activities in still_meant(Labelled, decisions):
        if (number := held_by(grouping.get(each) for each in activities)) is not None:
            drafts[number] = drafts[number].called(named.label)
    for sided, activities in still_meant(Sided, decisions):
        if (number := held_by(grouping.get(each) for each in activities)) is not None:
            drafts[number] = drafts[number].of_side(sided.side)
    return drafts
