"""The pages on which the work of each step is done together, for who leads."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.board.acts import Act
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import Workshop
from workshop.domain.collect.deals import Outcome
from workshop.domain.words import Sentence, say
from workshop.store import deals, happenings
from workshop.store.stored import DealLine
from workshop.web.door import reading
from workshop.web.workshops_area import address_of

_PAGES: dict[BoardStep, tuple[tuple[Sentence, str], ...]] = {
    BoardStep.RECALL: (),
    BoardStep.SORT: ((say("Groups"), "groups.page"), (say("Cards for the room"), "groups.cards")),
    BoardStep.ORDER: ((say("Order and stages"), "groups.order"),),
    BoardStep.MILESTONES: ((say("Groups"), "groups.page"), (say("Process"), "process.page")),
    BoardStep.WALK: ((say("Process"), "process.page"),),
    BoardStep.AGREE: ((say("Process"), "process.page"),),
}


@dataclass(frozen=True, slots=True)
class Work:
    """`pages` are words and an address each; `deals` can be walked through, `walked` is the one that is."""

    pages: tuple[tuple[Sentence, str], ...]
    deals: tuple[DealLine, ...] = ()
    walked: str | None = None


def work_of(found: Workshop) -> Work:
    """What is at hand in the workshop's step."""
    pages = [(words, address_of(endpoint)) for words, endpoint in _PAGES[found.step]]
    there = tuple((words, address) for words, address in pages if address)
    if found.step is not BoardStep.WALK:
        return Work(there)
    with reading() as session:
        won = tuple(line for line in deals.lines(session) if line.outcome is Outcome.WON and line.activities)
        chosen = happenings.newest(session, found.id, Act.WALK)
    return Work(there, won, chosen.body["deal"] if chosen else None)
