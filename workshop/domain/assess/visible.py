"""What a respondent may see of the others. Every rule here is told to people before they answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.assess.ratings import known_answers, lower_median

# Among fewer, a median often tells what one of them said.
ENOUGH: Final = 4


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody's own answer, and the median of `n` others who knew; None where there is none to show."""

    question: str
    own: int | None
    others: int | None
    n: int


def beside_the_others(
    questionnaire: Questionnaire, answers: Sequence[Answer], viewer: str, *, closed: bool
) -> tuple[Beside, ...]:
    """The viewer's own answers, beside the others' once the round is closed and where four of them knew."""
    mine = known_answers(questionnaire, (each for each in answers if each.respondent.id == viewer))
    theirs = known_answers(questionnaire, (each for each in answers if each.respondent.id != viewer))
    return tuple(
        Beside(question, lower_median(own), *_shown(theirs[question] if closed else ()))
        for question, own in mine.items()
    )


def _shown(levels: Sequence[int]) -> tuple[int | None, int]:
    return (lower_median(levels), len(levels)) if len(levels) >= ENOUGH else (None, 0)


def notes_on(question: str, answers: Iterable[Answer], *, closed: bool) -> tuple[str, ...]:
    """The notes on a question once the round is closed, without names, in an order that tells no writer."""
    notes = (answer.note for answer in answers if answer.question == question and answer.note)
    return tuple(sorted(notes, key=lambda note: (note.casefold(), note))) if closed else ()
