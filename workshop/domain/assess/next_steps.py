"""The shortest way up to the next level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.assess.levels import below, failing, overall_level, wanting
from workshop.domain.assess.questionnaire import HIGHEST, Area, Question, Questionnaire
from workshop.domain.assess.ratings import Ratings


@dataclass(frozen=True, slots=True)
class StepUp:
    """Raises the rating of one question by one, to 2, 3 or 4."""

    question: str
    to: int
    action: str


def next_steps(questionnaire: Questionnaire, ratings: Ratings) -> tuple[StepUp, ...]:
    """A smallest set of steps that reaches the next level, in the order of asking; none at the highest level.

    Of several smallest sets it is the one whose questions are asked first. Why none is smaller is told in
    docs/decisions/0009-the-shortest-way-up-area-by-area.md.
    """
    target = overall_level(questionnaire, ratings) + 1
    if target > HIGHEST:
        return ()
    return tuple(
        StepUp(question.id, to, question.action(to))
        for area in failing(questionnaire, ratings, target)
        for question in raised(area, ratings, target)
        for to in range(ratings[question.id] + 1, target + 1)
    )


def raised(area: Area, ratings: Ratings, target: int) -> Iterator[Question]:
    """The questions to be raised so that the area stands at the target with the fewest steps."""
    candidates = below(area, ratings, target)
    essential = [question for question in candidates if question.essential]
    others = [question for question in candidates if not question.essential]
    nearest_first = sorted(others, key=lambda question: -ratings[question.id])
    more = max(0, wanting(area, ratings, target) - len(essential))
    chosen = {question.id for question in (*essential, *nearest_first[:more])}
    return (question for question in candidates if question.id in chosen)
