"""One row of a table of answers, and everything that can be wrong with it, alone or beside the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.questionnaire import LEVELS
from workshop.domain.problems import Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import one_line, shown
from workshop.intake.limits import TEXT_CHARACTERS
from workshop.intake.numbers import number

REQUIRED: Final = ("respondent", "role", "question", "answer")
COLUMNS: Final = (*REQUIRED, "note")
UNKNOWN: Final = "unknown"
_NEAR: Final = 75


@dataclass(frozen=True, slots=True)
class Row:
    """The cleaned cells of a row, counted from 1 below the header; `surplus` stood beyond the header."""

    number: int
    respondent: str
    role: str
    question: str
    answer: str
    note: str = ""
    surplus: str = ""

    def problem(self, column: str, what: Sentence, mend: Sentence) -> Problem:
        """A fault of one of its cells."""
        return Problem(what, mend, row=self.number, column=column, value=shown(getattr(self, column)))


def level_of(answer: str) -> int | None:
    """The level from 1 to 4, as spreadsheets write it; None for anything else.

    >>> level_of("3"), level_of("3.0"), level_of("5"), level_of("2.5")
    (3, 3, None, None)
    """
    value = number(answer)
    return int(value) if value is not None and value in LEVELS else None


def faults(row: Row, asked: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with the row itself; `asked` are the ids of the questions."""
    if row.surplus.strip():
        mend = say("Put quotation marks around the text that holds the delimiter.")
        what = say("The row has more cells than the header.")
        yield Problem(what, mend, row=row.number, value=shown(row.surplus))
    if not row.respondent:
        what = say("Nobody is named as the respondent.")
        yield row.problem("respondent", what, say("Write a name or a sign for who answered."))
    if row.role.casefold() not in list(RespondentRole):
        mend = say("Write {roles}.", roles=" / ".join(RespondentRole))
        yield row.problem("role", say("This role is not known."), mend)
    if row.question not in asked:
        yield row.problem("question", say("The questionnaire does not ask this question."), _near(row, asked))
    if row.answer.casefold() != UNKNOWN and level_of(row.answer) is None:
        mend = say("Write 1, 2, 3, 4 or unknown.")
        yield row.problem("answer", say("This is no answer."), mend)
    if len(row.note) > TEXT_CHARACTERS:
        what = say("The text has more than {most:,} characters.", most=TEXT_CHARACTERS)
        yield row.problem("note", what, say("Shorten it."))


def _near(row: Row, asked: Sequence[str]) -> Sentence:
    near = process.extractOne(row.question, asked, score_cutoff=_NEAR)
    if near:
        return say("Did you mean “{near}”?", near=near[0])
    return say("Use the ids of the questionnaire, such as “{first}”.", first=asked[0])


def contradictions(rows: Sequence[Row]) -> Iterator[Problem]:
    """Second answers of one respondent to a question, and second roles of one respondent."""
    answered: dict[tuple[str, str], int] = {}
    roles: dict[str, Row] = {}
    for row in rows:
        name = one_line(row.respondent)
        first = answered.setdefault((name, row.question), row.number)
        if first != row.number and name:
            what = say("The respondent has answered this question in row {first}.", first=first)
            yield row.problem("question", what, say("Keep one of the two rows."))
        before = roles.setdefault(name, row)
        if before.role.casefold() != row.role.casefold() and name:
            what = say(
                "The respondent has the role {role} in row {first}.", role=before.role, first=before.number
            )
            yield row.problem("role", what, say("Give each respondent one role."))
