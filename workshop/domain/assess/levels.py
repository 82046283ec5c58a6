"""The level of an area and of the whole, from the ratings of the questions."""

from __future__ import annotations

from workshop.domain.assess.questionnaire import HIGHEST, LEVELS, LOWEST, Area, Question, Questionnaire
from workshop.domain.assess.ratings import Ratings


def below(area: Area, ratings: Ratings, level: int) -> tuple[Question, ...]:
    """The questions of the area that have not reached the level."""
    return tuple(question for question in area.questions if ratings[question.id] < level)


def wanting(area: Area, ratings: Ratings, level: int) -> int:
    """How many more questions have to reach the level until two thirds of the area's have."""
    enough = -(-2 * len(area.questions) // 3)
    reached = len(area.questions) - len(below(area, ratings, level))
    return max(0, enough - reached)


def stands_at(area: Area, ratings: Ratings, level: int) -> bool:
    """Whether two thirds of the area's questions and each essential one have reached the level."""
    essential = any(question.essential for question in below(area, ratings, level))
    return not essential and not wanting(area, ratings, level)


def area_level(area: Area, ratings: Ratings) -> int:
    """The highest level that the area stands at, 1 to 4."""
    return max((level for level in LEVELS if stands_at(area, ratings, level)), default=LOWEST)


def area_rating(area: Area, ratings: Ratings) -> float:
    """The mean of the questions' ratings, 1 to 4 with two decimals."""
    return round(sum(ratings[question.id] for question in area.questions) / len(area.questions), 2)


def failing(questionnaire: Questionnaire, ratings: Ratings, level: int) -> tuple[Area, ...]:
    """The areas that the level asks for and that do not stand at it."""
    wanted = questionnaire.required(level)
    return tuple(area for area in wanted if not stands_at(area, ratings, level))


def overall_level(questionnaire: Questionnaire, ratings: Ratings) -> int:
    """The highest level for which nothing fails, at it or at any level below it."""
    level = LOWEST
    while level < HIGHEST and not failing(questionnaire, ratings, level + 1):
        level += 1
    return level
