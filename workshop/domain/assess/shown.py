"""What everybody who may open a closed round's result sees of its answers: never enough to tell one person's.

Whoever reads may be one of those who answered, and takes their own answer out of what they see.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from workshop.domain.assess.agreement import Agreement, Word
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.questionnaire import LEVELS, Questionnaire
from workshop.domain.assess.ratings import known_answers
from workshop.domain.assess.result import QuestionResult, Result
from workshop.domain.assess.roles import RoleView
from workshop.domain.assess.visible import ENOUGH

Counts = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Spread:
    """How the known answers to a question lie.

    `rating` and `agreement` are None where fewer than four knew, `counts` (how many gave 1 to 4) where
    fewer than four are left without the reader's own answer and those that are shown by role anyway.
    """

    question: str
    known: int
    rating: int | None
    agreement: Agreement | None
    counts: Counts | None

    @property
    def is_hidden(self) -> bool:
        """Whether too few knew an answer to be hidden among."""
        return 0 < self.known < ENOUGH


def shown_result(result: Result) -> Result:
    """The result without the agreement on questions that fewer than four could answer."""
    return replace(result, questions=tuple(map(_shown, result.questions)))


def _shown(question: QuestionResult) -> QuestionResult:
    return question if question.known >= ENOUGH else replace(question, agreement=None)


def spreads(
    questionnaire: Questionnaire, answers: Sequence[Answer], result: Result, roles: Iterable[RoleView] = ()
) -> tuple[Spread, ...]:
    """How the answers lie, in the order of asking, where these `roles` are shown beside them."""
    known = known_answers(questionnaire, answers)
    told_apart = {id for view in roles for id in view.by_choice}
    hidden = known_answers(questionnaire, (each for each in answers if each.respondent.id not in told_apart))
    return tuple(_spread(each, known[each.question], len(hidden[each.question])) for each in result.questions)


def _spread(result: QuestionResult, levels: Sequence[int], hidden: int) -> Spread:
    enough = result.known >= ENOUGH
    return Spread(
        result.question,
        result.known,
        result.rating if enough else None,
        result.agreement if enough else None,
        _counts(levels) if hidden > ENOUGH else None,
    )


def _counts(levels: Sequence[int]) -> Counts:
    one, two, three, four = (levels.count(level) for level in LEVELS)
    return (one, two, three, four)


def different(result: Result) -> tuple[QuestionResult, ...]:
    """The questions on which not all say the same, the widest first, of those that four or more answered."""
    shown = shown_result(result).agenda
    return tuple(each for each in shown if each.agreement is not None and each.agreement.deviation)


def is_apart(question: QuestionResult) -> bool:
    """Whether people disagree on it: the answers are mixed or split."""
    return question.agreement is not None and question.agreement.word is not Word.AGREE


def shuffled_notes(question: str, answers: Iterable[Answer], *, closed: bool, seed: str) -> tuple[str, ...]:
    """The notes on a question once the round is closed, without names, in an order made from their words.

    The same notes come in the same order, whoever wrote them and whenever; another `seed` gives another.
    """
    notes = (each.note for each in answers if each.question == question and each.note)
    return tuple(sorted(notes, key=lambda note: (_lot(seed, question, note), note))) if closed else ()


def _lot(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
