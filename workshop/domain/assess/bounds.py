"""Between which levels the answer lies, whatever those who did not know or did not answer would have said."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.levels import overall_level
from workshop.domain.assess.questionnaire import HIGHEST, LOWEST, Questionnaire
from workshop.domain.assess.ratings import known_answers, ratings_of


def level_range(questionnaire: Questionnaire, answers: Sequence[Answer]) -> tuple[int, int]:
    """The level with every unknown or missing answer taken as 1, and the level with each taken as 4."""
    known = known_answers(questionnaire, answers)
    # With no respondent at all somebody might still have said anything.
    people = len({answer.respondent.id for answer in answers}) or 1
    worst = {question: (LOWEST,) * (people - len(given)) + given for question, given in known.items()}
    best = {question: given + (HIGHEST,) * (people - len(given)) for question, given in known.items()}
    return (
        overall_level(questionnaire, ratings_of(worst)),
        overall_level(questionnaire, ratings_of(best)),
    )
