"""The questions that an uploaded file raises, with the answers given so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshop.domain.words import Sentence
from workshop.intake.collected import FileRead
from workshop.intake.questions import Asks, Choice, Question
from workshop.web.collect_words import OUTCOMES, SIDES
from workshop.web.import_draft import asked_of
from workshop.web.typed_lines_form import DATE_FORMS

ANSWERS: dict[Asks, Mapping[Any, Sentence]] = {
    Asks.DATE_FORM: DATE_FORMS,
    Asks.OUTCOME: OUTCOMES,
    Asks.SIDE: SIDES,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of the column and what it means; `answer` None while nobody has said."""

    name: str
    choice: Choice
    answer: str | None


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its words; a date's form has a single answer, whose name is `name`."""

    question: Question
    name: str
    answers: Mapping[Any, Sentence]
    words: tuple[Asked, ...]
    answer: str | None

    @property
    def open(self) -> bool:
        """Whether something is still to be said."""
        if self.question.asks is Asks.DATE_FORM:
            return self.answer is None
        return any(word.answer is None for word in self.words)


def asked_questions(file: FileRead, number: int) -> tuple[AskedQuestion, ...]:
    """The file's questions, in the order in which they are best answered."""
    return tuple(_asked(question, file, number) for question in asked_of(file))


def _asked(question: Question, file: FileRead, number: int) -> AskedQuestion:
    answers = ANSWERS[question.asks]
    if question.asks is Asks.DATE_FORM:
        return AskedQuestion(question, f"{number}-dates", answers, (), file.mapping.dates)
    given: dict[str, str] = dict(
        file.mapping.outcomes if question.asks is Asks.OUTCOME else file.mapping.sides
    )
    name = f"{number}-{question.asks}"
    words = tuple(
        Asked(f"{name}-{place}", choice, given.get(choice.value, choice.known))
        for place, choice in enumerate(question.choices)
    )
    return AskedQuestion(question, name, answers, words, None)
