"""Why activities stand in no group."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.decisions import Aside, Decision, Different, Same
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import Deal, Outcome
from workshop.domain.words import Sentence, say

BY_PEOPLE = say("People set these aside.")
ONLY_LOST = say("Only lost deals tell of these, so they say nothing of how deals are won.")
NO_ACTIVITY = say(
    "These tell of nothing that somebody did, such as chat, feelings and notes to oneself, "
    "or of something that no other deal tells."
)


def reasons(
    found: Discovery, deals: Sequence[Deal], decisions: Sequence[Decision]
) -> tuple[tuple[Sentence, tuple[str, ...]], ...]:
    """Each reason that applies, with the ids of the activities that it holds for."""
    by_people = _set_aside(decisions)
    lost = {each.id for deal in deals if deal.outcome is Outcome.LOST for each in deal.activities}
    of: dict[Sentence, list[str]] = {BY_PEOPLE: [], NO_ACTIVITY: [], ONLY_LOST: []}
    for each in found.aside:
        of[BY_PEOPLE if each in by_people else ONLY_LOST if each in lost else NO_ACTIVITY].append(each)
    return tuple((why, tuple(activities)) for why, activities in of.items() if activities)


def _set_aside(decisions: Sequence[Decision]) -> set[str]:
    """What people set aside and did not put anywhere since."""
    away: set[str] = set()
    for decision in decisions:
        match decision:
            case Aside(activities=named):
                away |= set(named)
            case Same(activities=named) | Different(activities=named):
                away -= set(named)
    return away
