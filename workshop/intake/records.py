"""Records of a CSV file, one by one, with the limits kept while reading."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import chain

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake import limits
from workshop.intake.cleaning import one_line, shown

_END = "\ue000the end of the file\ue000"
_LONGEST_READ = 1_000_000

# The reader's own limit is one for the whole process. It only bounds the memory: ours names the column too.
csv.field_size_limit(_LONGEST_READ)


def records(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    """Each record's cells, the header first. Empty lines are no records, nor are empty ones at the very end.

    BadInput names the row of a quote that is never closed, of a cell that is too long, and one row too many.
    """
    header: list[str] = []
    empty: list[list[str]] = []
    row = 0
    for record in _records(lines, delimiter):
        if header and not any(record):
            empty.append(record)
            continue
        row += len(empty) + bool(header)
        header = header or record
        _refuse(record, row, header)
        yield from (*empty, record)
        empty = []


def _records(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    # A last line of our own comes back alone, unless a quote left open has swallowed it.
    found = csv.reader(chain(lines, [_END]), delimiter=delimiter)
    read = 0
    try:
        for number, record in enumerate(found):
            if number > limits.RECORDS:
                raise _too_many()
            if record and record != [_END]:
                yield record
                read += 1
    except csv.Error as error:
        what = say("A cell has more than {most:,} characters.", most=_LONGEST_READ)
        mend = say("If several rows ran together, a quotation mark is missing at the end of a text.")
        raise BadInput([Problem(what, mend, row=read or None)]) from error


def _too_many() -> BadInput:
    what = say("The file has more than {most:,} rows.", most=limits.ROWS)
    return BadInput([Problem(what, say("Give it in parts, or only the deals you want to learn from."))])


def _refuse(record: Sequence[str], row: int, header: Sequence[str]) -> None:
    if row > limits.ROWS:
        raise _too_many()
    if record[-1].endswith(_END):
        what = say("A quotation mark is opened here, or in a row above, and never closed.")
        mend = say("Close it at the end of that text, or save the file again as CSV.")
        raise BadInput([_at(what, mend, row, header, record, len(record) - 1)])
    for place, cell in enumerate(record):
        if len(cell) > limits.CELL_CHARACTERS:
            what = say(
                "The cell has {n:,} characters; {most:,} is the most.",
                n=len(cell),
                most=limits.CELL_CHARACTERS,
            )
            mend = say("Shorten it. If several rows ran together, a quotation mark is missing above.")
            raise BadInput([_at(what, mend, row, header, record, place)])


def _at(
    what: Sentence, mend: Sentence, row: int, header: Sequence[str], record: Sequence[str], place: int
) -> Problem:
    column = one_line(header[place]) if place < len(header) else None
    return Problem(what, mend, row=row, column=column, value=shown(record[place].removesuffix(_END)))
