"""The talk about a result: three questions, one thing to ask for each, and half an hour in parts."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.findings import Findings
from workshop.domain.assess.questionnaire import HIGHEST, Question
from workshop.domain.assess.reasons import within_sentence
from workshop.domain.assess.voices import by_role
from workshop.domain.words import Sentence, say

READING, EACH, WHOLE = 3, 7, 30
_ENDS = 2

PEOPLE = {
    RespondentRole.LEADER: say("leaders"),
    RespondentRole.MANAGER: say("managers"),
    RespondentRole.REP: say("reps"),
    RespondentRole.OTHER: say("the others"),
}


@dataclass(frozen=True, slots=True)
class Topic:
    """A question of the questionnaire to talk about, and what to ask the room."""

    question: Question
    ask: Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the half hour, from and to in minutes; `topic` where it is about a question."""

    begins: int
    ends: int
    topic: Topic | None = None


def topics(found: Findings) -> tuple[Topic, ...]:
    """At most three, the widest disagreement first."""
    return tuple(Topic(each, _ask(found, each)) for each in found.to_talk_about())


def agenda(topics: tuple[Topic, ...]) -> tuple[Part, ...]:
    """Reading the result, a part for each topic, and choosing actions in what is left of thirty minutes."""
    begins = [READING + EACH * number for number in range(len(topics) + 1)]
    about = (Part(start, start + EACH, topic) for start, topic in zip(begins, topics, strict=False))
    return (Part(0, READING), *about, Part(begins[-1], WHOLE))


def _ask(found: Findings, question: Question) -> Sentence:
    return _roles_apart(found, question) or _ends_apart(found, question) or _one_step_on(found, question)


def _roles_apart(found: Findings, question: Question) -> Sentence | None:
    for each in by_role(found.roles):
        if each.question == question.id and each.gap:
            (low_role, low), (high_role, high) = (
                pick(each.said, key=lambda pair: pair[1]) for pick in (min, max)
            )
            return say(
                "By the middle of their answers, {lows} say {low} and {highs} say {high}. "
                "What do {lows} see that {highs} do not?",
                lows=PEOPLE[low_role],
                low=low,
                highs=PEOPLE[high_role],
                high=high,
            )
    return None


def _ends_apart(found: Findings, question: Question) -> Sentence | None:
    counts = found.spread(question.id).counts or ()
    given = [level for level, count in enumerate(counts, start=1) if count]
    if len(given) < _ENDS:
        return None
    return say(
        "Some say that {low}. Others say that {high}. In which deal did you see it last, and what was it?",
        low=within_sentence(question.behaviour(given[0])),
        high=within_sentence(question.behaviour(given[-1])),
    )


def _one_step_on(found: Findings, question: Question) -> Sentence:
    rating = next(each.rating for each in found.result.questions if each.question == question.id)
    behaviour = within_sentence(question.behaviour(min(rating + 1, HIGHEST)))
    return say("What would have to happen so that one day {behaviour}?", behaviour=behaviour)
