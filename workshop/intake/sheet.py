"""A table with its mapping, opened for reading row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from workshop.domain.problems import Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import clean, shown, unguarded
from workshop.intake.crm import Signature, signature
from workshop.intake.dates import DateForm, form_of
from workshop.intake.fields import Field
from workshop.intake.mapping import Mapping
from workshop.intake.meanings import says_an_end
from workshop.intake.tables import Table

_FLAGS = (Field.IS_WON, Field.IS_LOST, Field.IS_CLOSED, Field.PROBABILITY, Field.ACTIVE)


class Why(StrEnum):
    """Why a row is set apart."""

    WRONG = "wrong"
    """It has a fault that a person can mend."""
    ASKED = "asked"
    """It waits for the answer to a question."""
    LEFT_OUT = "left_out"
    """It is no activity of a deal (not done yet, another record's); nothing to mend."""


@dataclass(frozen=True, slots=True)
class SetApart:
    """A row of a file that is not read, as it stood there, with every reason."""

    file: str
    row: int
    cells: tuple[str, ...]
    why: Why
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file, its mapping, and where its fields stand."""

    table: Table
    mapping: Mapping
    places: dict[Field, tuple[int, ...]]
    export: Signature | None
    dates: DateForm | None = None
    """The form of its dates; None where they can be read both ways and nobody has said which."""
    outcome: Field | None = None
    """The field whose words tell how deals ended."""
    prefix: str = ""
    """Goes before the ids of its rows, so that those of several files differ."""

    @property
    def tells_outcomes(self) -> bool:
        """Whether the file says anything about how deals ended."""
        return self.outcome is not None or any(map(self.has, _FLAGS))

    def has(self, wanted: Field) -> bool:
        """Whether the file has a column for the field."""
        return wanted in self.places

    @property
    def short_ids(self) -> bool:
        """Whether ids are compared by their first 15 characters."""
        return self.export is not None and self.export.short_ids

    def lines(self) -> Iterator[Line]:
        """Every row that is not empty."""
        for number, cells in enumerate(self.table.rows, start=1):
            if any(map(str.strip, cells)):
                yield Line(self, number, cells)

    def values(self, wanted: Field) -> Iterator[str]:
        """The field's text in every row that is not empty."""
        return (line.value(wanted) for line in self.lines())


@dataclass(slots=True)
class Line:
    """One row while it is read; it gathers what is wrong with it."""

    sheet: Sheet
    row: int
    cells: tuple[str, ...]
    faults: list[Problem] = field(default_factory=list)
    why: Why = Why.WRONG

    def value(self, wanted: Field) -> str:
        """The cleaned text of the field's first filled cell, or an empty text."""
        for place in self.sheet.places.get(wanted, ()):
            if self.cells[place] and (text := clean(unguarded(self.cells[place].strip()))):
                return text
        return ""

    def fault(self, column: Field, what: Sentence, mend: Sentence, *, value: str | None = None) -> None:
        """Note that the row cannot be read because of this field."""
        self.faults.append(self._problem(column, what, mend, value))

    def ask(self, column: Field, what: Sentence, mend: Sentence, *, value: str) -> None:
        """Note that the row waits for an answer about this field."""
        self.why = Why.ASKED
        self.fault(column, what, mend, value=value)

    def leave_out(self, column: Field, what: Sentence, *, value: str | None = None) -> None:
        """Note that the row is no activity of a deal."""
        self.why = Why.LEFT_OUT
        self.fault(column, what, say("Nothing to mend."), value=value)

    def apart(self) -> SetApart:
        """The row with its reasons."""
        return SetApart(self.sheet.table.name, self.row, self.cells, self.why, tuple(self.faults))

    def _problem(self, column: Field, what: Sentence, mend: Sentence, value: str | None) -> Problem:
        places = self.sheet.places.get(column, ())
        header = self.sheet.table.headers[places[0]] if places else None
        return Problem(what, mend, row=self.row, column=header, value=None if value is None else shown(value))


def open_sheet(table: Table, mapping: Mapping, *, prefix: str = "") -> Sheet:
    """The table ready to be read by the mapping; headers it does not have are passed over."""
    where = {header: place for place, header in enumerate(table.headers)}
    places = {
        wanted: found
        for wanted, headers in mapping.columns
        if (found := tuple(where[header] for header in headers if header in where))
    }
    sheet = Sheet(table, mapping, places, signature(mapping.source))
    dates = mapping.dates or form_of(sheet.values(Field.DATE))
    return replace(sheet, dates=dates, outcome=_outcome_field(sheet), prefix=prefix)


def _outcome_field(sheet: Sheet) -> Field | None:
    """The stage in a plain table is often the activity's own; it is the deal's if some say won or lost."""
    if sheet.has(Field.OUTCOME):
        return Field.OUTCOME
    if sheet.has(Field.STAGE) and (sheet.export or says_an_end(sheet.values(Field.STAGE))):
        return Field.STAGE
    return None
