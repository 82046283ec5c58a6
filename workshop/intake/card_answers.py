"""Read a table of what a room answered to cards strictly: all of it is right, or none of it is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process

from workshop.domain.cluster.decisions import Answered
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import clean, shown, unguarded
from workshop.intake.refusing import refuse
from workshop.intake.tables import Table, read_table
from workshop.intake.vocabulary import key

COLUMNS: Final = ("card", "row_id", "belongs")
_BELONGS: Final = {
    **dict.fromkeys(("yes", "y", "true", "1"), True),
    **dict.fromkeys(("no", "n", "false", "0"), False),
}
_NEAR: Final = 75


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    card: str
    row_id: str
    belongs: str

    def problem(self, column: str, what: Sentence, mend: Sentence) -> Problem:
        return Problem(what, mend, row=self.number, column=column, value=shown(getattr(self, column)))


def read_card_answers(data: bytes, rows: Sequence[str], *, name: str) -> tuple[Answered, ...]:
    """One answer a card, in the order of their first rows, from the columns `card, row_id, belongs`.

    `rows` are the ids of the activities that were read. BadInput tells every fault with its row: an id that
    is none of those, anything but yes and no, two answers about one row of a card.
    """
    answers = _rows(read_table(data, name=name))
    found = (*(each for row in answers for each in _faults(row, rows)), *_contradictions(answers))
    refuse(sorted(found, key=lambda problem: problem.row or 0))
    if not answers:
        raise BadInput([Problem(say("The file has no answers."), say("Give a row for each answer."))])
    cards = dict.fromkeys(row.card for row in answers)
    return tuple(_answered([row for row in answers if row.card == card]) for card in cards)


def _rows(table: Table) -> tuple[_Row, ...]:
    """Every row that is not empty; BadInput where a column is missing."""
    places = {key(header): place for place, header in reversed(tuple(enumerate(table.headers)))}
    refuse(_missing(places))
    used = [places[key(column)] for column in COLUMNS]
    return tuple(
        _Row(number, *(clean(unguarded(cells[place].strip())) for place in used))
        for number, cells in enumerate(table.rows, start=1)
        if any(map(str.strip, cells))
    )


def _missing(found: dict[str, int]) -> Iterator[Problem]:
    mend = say("Name the columns {columns}.", columns=", ".join(COLUMNS))
    for column in COLUMNS:
        if key(column) not in found:
            yield Problem(say("The column “{column}” is missing.", column=column), mend)


def _faults(row: _Row, known: Sequence[str]) -> Iterator[Problem]:
    if not row.card:
        mend = say("Give all rows of a card the same number or name.")
        yield row.problem("card", say("No card is named."), mend)
    if row.row_id not in known:
        yield row.problem("row_id", say("No activity has this id."), _near(row.row_id, known))
    if row.belongs.casefold() not in _BELONGS:
        yield row.problem("belongs", say("This is neither yes nor no."), say("Write yes or no."))


def _near(row_id: str, known: Sequence[str]) -> Sentence:
    near = process.extractOne(row_id, known, score_cutoff=_NEAR)
    if near:
        return say("Did you mean “{near}”?", near=near[0])
    return say("Use the ids of the activities' table, such as “{first}”.", first=known[0])


def _contradictions(rows: Sequence[_Row]) -> Iterator[Problem]:
    first: dict[tuple[str, str], _Row] = {}
    for row in rows:
        before = first.setdefault((row.card, row.row_id), row)
        if before.belongs.casefold() != row.belongs.casefold():
            what = say("Row {first} says otherwise of the same card.", first=before.number)
            yield row.problem("belongs", what, say("Keep one of the two rows."))


def _answered(rows: Sequence[_Row]) -> Answered:
    apart = [row.row_id for row in rows if not _BELONGS[row.belongs.casefold()]]
    return Answered(tuple(dict.fromkeys(row.row_id for row in rows)), tuple(dict.fromkeys(apart)))
