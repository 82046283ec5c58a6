"""Read a table of statements strictly: all of it is right, or none of it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workshop.domain.problems import BadInput, Problem
from workshop.domain.review.statements import Kind, Statement
from workshop.domain.words import say
from workshop.intake.cleaning import clean, one_line, shown, unguarded
from workshop.intake.limits import TEXT_CHARACTERS
from workshop.intake.refusing import refuse
from workshop.intake.tables import Table, read_table
from workshop.intake.vocabulary import key

TEXT: Final = "text"
KIND: Final = "kind"
# What a kind may be called; a cell without one means what `read_statements` is told.
KINDS: Final = {"milestone": Kind.MILESTONE, "stage": Kind.STAGE, "stagename": Kind.STAGE}


def read_statements(data: bytes, *, name: str, kind: Kind = Kind.MILESTONE) -> tuple[Statement, ...]:
    """The statements in a CSV file with the columns `text` and, if it likes, `kind`, in its order.

    Other columns are passed over; `kind` is meant where a row names none. BadInput tells every fault with its
    row: texts that are empty or too long, kinds that are none.
    """
    table = read_table(data, name=name)
    places = {key(header): place for place, header in reversed(tuple(enumerate(table.headers)))}
    if TEXT not in places:
        what = say("The column “{column}” is missing.", column=TEXT)
        raise BadInput([Problem(what, say("Name the column that holds the statements “text”."))])
    refuse(problem for row, cells in _rows(table) for problem in _faults(row, cells, places))
    found = tuple(Statement(_text(cells, places), _kind(cells, places, kind)) for _, cells in _rows(table))
    if not found:
        raise BadInput([Problem(say("The file has no statements."), say("Give a row for each statement."))])
    return found


def check_statement(text: str) -> str:
    """The statement as it is judged; BadInput where there is none, or a whole page of text."""
    found = one_line(text)
    refuse(_faults_of(found))
    return found


def _rows(table: Table) -> Iterator[tuple[int, tuple[str, ...]]]:
    return ((row, cells) for row, cells in enumerate(table.rows, start=1) if any(map(str.strip, cells)))


def _faults(row: int, cells: tuple[str, ...], places: dict[str, int]) -> Iterator[Problem]:
    yield from _faults_of(_text(cells, places), row=row)
    said = _cell(cells, places, KIND)
    if said and key(said) not in KINDS:
        what, mend = say("This kind is not known."), say("Write milestone or stage, or leave it empty.")
        yield Problem(what, mend, row=row, column=KIND, value=shown(said))


def _faults_of(text: str, *, row: int | None = None) -> Iterator[Problem]:
    if not text:
        what, mend = say("There is no statement to judge."), say("Write one sentence or a few words.")
        yield Problem(what, mend, row=row, column=TEXT)
    if len(text) > TEXT_CHARACTERS:
        what = say("The text has more than {most:,} characters.", most=TEXT_CHARACTERS)
        yield Problem(what, say("Shorten it."), row=row, column=TEXT, value=shown(text))


def _text(cells: tuple[str, ...], places: dict[str, int]) -> str:
    return one_line(_cell(cells, places, TEXT))


def _kind(cells: tuple[str, ...], places: dict[str, int], usual: Kind) -> Kind:
    return KINDS.get(key(_cell(cells, places, KIND)), usual)


def _cell(cells: tuple[str, ...], places: dict[str, int], column: str) -> str:
    return clean(unguarded(cells[places[column]].strip())) if column in places else ""
