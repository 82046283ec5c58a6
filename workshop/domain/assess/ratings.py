"""From the answers of many to one rating a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.questionnaire import LOWEST, Questionnaire

Known = Mapping[str, tuple[int, ...]]
"""The known answers to every question of a questionnaire, sorted."""

Ratings = Mapping[str, int]
"""A level from 1 to 4 for every question of a questionnaire."""


def known_answers(questionnaire: Questionnaire, answers: Iterable[Answer]) -> Known:
    """The levels that people gave, by question in the order of asking; empty where nobody knew."""
    given: dict[str, list[int]] = defaultdict(list)
    for answer in answers:
        if answer.level is not None:
            given[answer.question].append(answer.level)
    return {question.id: tuple(sorted(given[question.id])) for question in questionnaire.questions}


def lower_median(levels: Sequence[int]) -> int | None:
    """The middle one of sorted levels, the lower of two; None of none.

    >>> lower_median((2, 2, 3, 3)), lower_median((1, 1, 4, 4, 4)), lower_median(())
    (2, 4, None)
    """
    return levels[(len(levels) - 1) // 2] if levels else None


def ratings_of(known: Known) -> Ratings:
    """Every question's rating; what nobody knows is not done, so it counts as the lowest level."""
    return {question: lower_median(levels) or LOWEST for question, levels in known.items()}
