"""Why the level is what it is: the questions that hold it down, and one sentence that opens the result."""

from __future__ import annotations

from workshop.domain.assess.levels import area_level, below, failing, overall_level, wanting
from workshop.domain.assess.questionnaire import HIGHEST, Area, Question, Questionnaire
from workshop.domain.assess.ratings import Known, Ratings, ratings_of
from workshop.domain.words import Sentence, say


def because(questionnaire: Questionnaire, ratings: Ratings) -> tuple[Question, ...]:
    """The questions below the next level in the areas that fail it, those with most steps to go first."""
    return tuple(question for _, question in _below_next(questionnaire, ratings))


def reason(questionnaire: Questionnaire, known: Known) -> Sentence:
    """The level and what holds it there, in one sentence."""
    ratings = ratings_of(known)
    level = overall_level(questionnaire, ratings)
    if level == HIGHEST:
        return say("Level {level}, because every area that the method asks for is at {level}.", level=level)
    area, question = next(
        (area, question)
        for area, question in _below_next(questionnaire, ratings)
        if question.essential or wanting(area, ratings, level + 1)
    )
    told = {"level": level, "area": area.title, "at": area_level(area, ratings)}
    if not known[question.id]:
        return say(
            "Level {level}, because nobody could answer “{question}”: {area} is at {at}.",
            question=question.text,
            **told,
        )
    behaviour = within_sentence(question.behaviour(ratings[question.id]))
    return say("Level {level}, because {behaviour}: {area} is at {at}.", behaviour=behaviour, **told)


def _below_next(questionnaire: Questionnaire, ratings: Ratings) -> list[tuple[Area, Question]]:
    target = overall_level(questionnaire, ratings) + 1
    if target > HIGHEST:
        return []
    found = [
        (area, question)
        for area in failing(questionnaire, ratings, target)
        for question in below(area, ratings, target)
    ]
    return sorted(found, key=lambda pair: ratings[pair[1].id])


def within_sentence(behaviour: str) -> str:
    """The sentence as it stands after "because".

    >>> within_sentence("Nobody checks the stages."), within_sentence("CRM entries are missing.")
    ('nobody checks the stages', 'CRM entries are missing')
    """
    first, _, _ = behaviour.partition(" ")
    is_a_word = first != "I" and not any(map(str.isupper, first[1:]))
    start = behaviour[:1].lower() if is_a_word else behaviour[:1]
    return (start + behaviour[1:]).rstrip(".")
