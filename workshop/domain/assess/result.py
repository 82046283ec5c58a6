"""The result of an assessment: everything that follows from a questionnaire and its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.assess.agreement import Agreement, agreement
from workshop.domain.assess.answers import Answer
from workshop.domain.assess.bounds import level_range
from workshop.domain.assess.levels import area_level, area_rating, overall_level
from workshop.domain.assess.next_steps import StepUp, next_steps
from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.assess.ratings import Known, Ratings, known_answers, ratings_of
from workshop.domain.assess.reasons import because, reason
from workshop.domain.words import Sentence

# One answer has nobody to disagree with.
_ENOUGH_TO_DISCUSS = 2


@dataclass(frozen=True, slots=True)
class AreaResult:
    """An area's level from 1 to 4, and its rating: the mean of its questions' ratings, two decimals."""

    area: str
    level: int
    rating: float


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question's rating from 1 to 4, how many knew an answer, and how far these agree."""

    question: str
    rating: int
    known: int
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class Result:
    """The level with its reasons; ids in the order of asking, but `because` with most steps to go first.

    `low` and `high` hold the level between what every unknown or missing answer could have made of it.
    """

    level: int
    low: int
    high: int
    reason: Sentence
    areas: tuple[AreaResult, ...]
    questions: tuple[QuestionResult, ...]
    because: tuple[str, ...]
    next: tuple[StepUp, ...]
    respondents: int

    @property
    def unknown(self) -> tuple[str, ...]:
        """The questions that nobody could answer."""
        return tuple(result.question for result in self.questions if not result.known)

    @property
    def agenda(self) -> tuple[QuestionResult, ...]:
        """What to talk about: the questions that two or more answered, the widest disagreement first."""
        discussed = (result for result in self.questions if result.known >= _ENOUGH_TO_DISCUSS)
        return tuple(sorted(discussed, key=_disagreement, reverse=True))


def assess(questionnaire: Questionnaire, answers: Sequence[Answer]) -> Result:
    """The result of these answers in any order, at most one by each respondent to a question."""
    known = known_answers(questionnaire, answers)
    ratings = ratings_of(known)
    low, high = level_range(questionnaire, answers)
    return Result(
        level=overall_level(questionnaire, ratings),
        low=low,
        high=high,
        reason=reason(questionnaire, known),
        areas=_areas(questionnaire, ratings),
        questions=_questions(known, ratings),
        because=tuple(question.id for question in because(questionnaire, ratings)),
        next=next_steps(questionnaire, ratings),
        respondents=len({answer.respondent.id for answer in answers}),
    )


def _areas(questionnaire: Questionnaire, ratings: Ratings) -> tuple[AreaResult, ...]:
    return tuple(
        AreaResult(area.id, area_level(area, ratings), area_rating(area, ratings))
        for area in questionnaire.areas
    )


def _questions(known: Known, ratings: Mapping[str, int]) -> tuple[QuestionResult, ...]:
    return tuple(
        QuestionResult(question, ratings[question], len(levels), agreement(levels))
        for question, levels in known.items()
    )


def _disagreement(result: QuestionResult) -> float:
    return result.agreement.deviation if result.agreement else 0.0
