"""A closed round as it may be told: its result, how answers lie, what roles say, and what one reader said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.questionnaire import HIGHEST, Area, Question, Questionnaire
from workshop.domain.assess.result import AreaResult, QuestionResult, Result, assess
from workshop.domain.assess.roles import RoleView, compared_roles
from workshop.domain.assess.shown import Spread, different, is_apart, shown_result, shuffled_notes, spreads
from workshop.domain.assess.visible import ENOUGH, Beside, beside_the_others

WIDEST = 3


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that a result tells; `notes` by question id, `own` empty where the reader did not answer."""

    questionnaire: Questionnaire
    result: Result
    spreads: tuple[Spread, ...]
    roles: tuple[RoleView, ...]
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    own: tuple[Beside, ...] = ()

    @property
    def next_level(self) -> int | None:
        """The level to reach next; None at the highest."""
        return None if self.result.level == HIGHEST else self.result.level + 1

    @property
    def areas(self) -> tuple[tuple[Area, AreaResult], ...]:
        """Each area with how it stands."""
        return tuple(zip(self.questionnaire.areas, self.result.areas, strict=True))

    @property
    def different(self) -> tuple[QuestionResult, ...]:
        """Where not all say the same, the widest first."""
        return different(self.result)

    @property
    def apart(self) -> tuple[QuestionResult, ...]:
        """Where people disagree, the widest first."""
        return tuple(filter(is_apart, self.different))

    @property
    def is_complete(self) -> bool:
        """Whether everybody knew an answer to everything."""
        return all(each.known == self.result.respondents for each in self.spreads)

    @property
    def may_be_told_to_all(self) -> bool:
        """Whether enough people answered that the result may stand in a book that goes to everybody."""
        return self.result.respondents >= ENOUGH

    @property
    def unknown(self) -> tuple[Question, ...]:
        """The questions that nobody could answer."""
        return tuple(map(self.question, self.result.unknown))

    def question(self, id: str) -> Question:
        """The question of that id."""
        return next(each for each in self.questionnaire.questions if each.id == id)

    def area(self, question: str) -> Area:
        """The area in which a question is asked."""
        return next(
            area for area in self.questionnaire.areas if any(each.id == question for each in area.questions)
        )

    def spread(self, question: str) -> Spread:
        """How the answers to a question lie."""
        return next(each for each in self.spreads if each.question == question)

    def notes_on(self, question: str) -> tuple[str, ...]:
        """What people noted on a question, in an order that tells no writer."""
        return dict(self.notes).get(question, ())

    def asked_by(self, level: int) -> tuple[Area, ...]:
        """The areas that a level adds to those below it, in the order of asking."""
        added = self.questionnaire.level(level).requires
        return tuple(area for area in self.questionnaire.areas if area.id in added)

    def asked_by_none(self) -> tuple[Area, ...]:
        """The areas that are shown and hold nothing down."""
        wanted = self.questionnaire.required(HIGHEST)
        return tuple(area for area in self.questionnaire.areas if area not in wanted)

    def to_talk_about(self) -> tuple[Question, ...]:
        """Three questions for a talk: the widest disagreements, then what holds the level down."""
        ids = [each.question for each in self.different]
        return tuple(self.question(id) for id in list(dict.fromkeys([*ids, *self.result.because]))[:WIDEST])

    def without_own(self) -> Findings:
        """The same for a reader of whom nothing is known, as in a file that is passed on."""
        return replace(self, own=())


def findings(
    questionnaire: Questionnaire, answers: Sequence[Answer], *, seed: str, viewer: str | None = None
) -> Findings:
    """What the answers of a closed round tell; `viewer` is the id of the respondent who reads.

    `seed` decides the order of notes together with their words.
    """
    result = assess(questionnaire, answers)
    roles = compared_roles(questionnaire, answers, closed=True)
    return Findings(
        questionnaire,
        shown_result(result),
        spreads(questionnaire, answers, result, roles),
        roles,
        tuple(_notes(questionnaire, answers, seed)),
        beside_the_others(questionnaire, answers, viewer, closed=True) if viewer else (),
    )


def _notes(
    questionnaire: Questionnaire, answers: Sequence[Answer], seed: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for question in questionnaire.questions:
        notes = shuffled_notes(question.id, answers, closed=True, seed=seed)
        if notes:
            yield question.id, notes
