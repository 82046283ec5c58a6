"""Read a table of answers strictly: all of it is right, or none of it is taken."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.assess.answers import Answer, Respondent, RespondentRole
from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.answer_rows import COLUMNS, REQUIRED, UNKNOWN, Row, contradictions, faults, level_of
from workshop.intake.cleaning import clean, one_line, unguarded
from workshop.intake.refusing import refuse
from workshop.intake.tables import Table, read_table
from workshop.intake.vocabulary import key


def read_answers(data: bytes, questionnaire: Questionnaire, *, name: str) -> tuple[Answer, ...]:
    """The answers in a CSV file with the columns `respondent, role, question, answer, note`, in its order.

    BadInput tells every fault with its row: questions that the questionnaire does not ask, answers other than
    1 to 4 and unknown, roles that are none, two answers or two roles of one respondent.
    """
    rows = _rows(read_table(data, name=name))
    asked = [question.id for question in questionnaire.questions]
    found = (*(problem for row in rows for problem in faults(row, asked)), *contradictions(rows))
    refuse(sorted(found, key=lambda problem: problem.row or 0))
    if not rows:
        raise BadInput([Problem(say("The file has no answers."), say("Give a row for each answer."))])
    return tuple(map(_answer, rows))


def _rows(table: Table) -> tuple[Row, ...]:
    """Every row that is not empty; BadInput where a column is missing."""
    places = {key(header): place for place, header in reversed(tuple(enumerate(table.headers)))}
    refuse(_missing(places))
    used = {column: places[column] for column in COLUMNS if column in places}
    return tuple(
        Row(
            number,
            surplus=" ".join(cells[len(table.headers) :]),
            **{column: _value(cells[place]) for column, place in used.items()},
        )
        for number, cells in enumerate(table.rows, start=1)
        if any(map(str.strip, cells))
    )


def _missing(found: dict[str, int]) -> Iterator[Problem]:
    mend = say("Name the columns {columns}.", columns=", ".join(COLUMNS))
    for column in REQUIRED:
        if column not in found:
            yield Problem(say("The column “{column}” is missing.", column=column), mend)


def _value(cell: str) -> str:
    return clean(unguarded(cell.strip()))


def _answer(row: Row) -> Answer:
    respondent = Respondent(one_line(row.respondent), RespondentRole(row.role.casefold()))
    level = None if row.answer.casefold() == UNKNOWN else level_of(row.answer)
    return Answer(respondent, row.question, level, row.note)
