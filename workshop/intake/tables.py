"""Bytes of a CSV file or a workbook in, a table of text out, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say, say_many
from workshop.intake import limits
from workshop.intake.charset import charset_of
from workshop.intake.cleaning import one_line
from workshop.intake.code_pages import CENTRAL, WESTERN
from workshop.intake.delimiter import DELIMITERS, delimiter_of
from workshop.intake.file_kinds import refuse_what_is_no_text
from workshop.intake.footers import without_footer
from workshop.intake.records import records
from workshop.intake.text_lines import TextFile
from workshop.intake.workbook import is_workbook, workbook_lines

_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Table:
    """A file's header and rows as text; row 1 is the first below the header.

    Headers are unique and never empty. A row has at least as many cells as there are headers; cells beyond
    them are kept, since they mean that a text's comma was not quoted. `notes` tells what was done.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[Sentence, ...] = ()
    doubled: tuple[str, ...] = ()
    """Headers that stand over more than one column."""


def read_table(data: bytes, *, name: str) -> Table:
    """The table in a CSV file or on the first sheet of a workbook.

    BadInput where there is none or it passes the limits of `limits`. Takes UTF-8, UTF-16, UTF-32,
    Windows-1252 and Windows-1250; comma, semicolon, tab or bar between cells.
    """
    _refuse_too_big(data)
    if is_workbook(data):
        return _table(name, records(workbook_lines(data), ","), ())
    refuse_what_is_no_text(data)
    charset, skip = charset_of(data)
    text = TextFile(data, charset, skip)
    beginning = text.beginning(_SAMPLE)
    lines = text.lines()
    delimiter = _declared(beginning)
    if delimiter:
        next(lines)
    return _table(name, records(lines, delimiter or delimiter_of(beginning)), _charset_note(charset))


def _refuse_too_big(data: bytes) -> None:
    if len(data) > limits.BYTES:
        what = say(
            "The file has {n} MB; {most} MB is the most.",
            n=-(-len(data) // 1_000_000),
            most=limits.BYTES // 1_000_000,
        )
        raise BadInput([Problem(what, say("Leave out columns you do not need, or give it in parts."))])


def _declared(beginning: str) -> str | None:
    """Spreadsheets take a first line such as `sep=;` as the name of the delimiter."""
    said = beginning.partition("\n")[0].strip().casefold()
    return said[4:] or "\t" if said.startswith("sep=") and said[4:] in (*DELIMITERS, "") else None


def _table(name: str, found: Iterator[list[str]], notes: tuple[Sentence, ...]) -> Table:
    first = next((record for record in found if any(cell.strip() for cell in record)), [])
    _refuse_too_wide(len(first))
    rows, footer = without_footer(list(found), width=len(first))
    first = _without_empty_end(first, rows)
    headers, doubled = _headers(first)
    return Table(
        name=name,
        headers=headers,
        rows=tuple(_padded(row, len(headers)) for row in rows),
        notes=notes + _footer_note(footer),
        doubled=doubled,
    )


def _refuse_too_wide(columns: int) -> None:
    if columns > limits.COLUMNS:
        what = say("The file has {n:,} columns; {most} is the most.", n=columns, most=limits.COLUMNS)
        raise BadInput([Problem(what, say("Leave out columns you do not need."))])


def _without_empty_end(headers: list[str], rows: list[list[str]]) -> list[str]:
    """Spreadsheets write columns that once held something: no header, no cell."""
    width = len(headers)
    while width > 1 and not headers[width - 1].strip() and not any(any(row[width - 1 :]) for row in rows):
        width -= 1
    return headers[:width]


def _headers(cells: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Unique headers, and those that stood there more than once."""
    headers: list[str] = []
    doubled: list[str] = []
    for number, cell in enumerate(cells, start=1):
        header = one_line(cell).rstrip("*").rstrip() or f"Column {number}"
        if header in headers:
            doubled.append(header)
            header = next(new for n in range(2, len(cells) + 2) if (new := f"{header} ({n})") not in headers)
        headers.append(header)
    return tuple(headers), tuple(dict.fromkeys(doubled))


def _padded(row: list[str], width: int) -> tuple[str, ...]:
    cells = row + [""] * (width - len(row))
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    return tuple(cells)


def _charset_note(charset: str) -> tuple[Sentence, ...]:
    names = {WESTERN: say("Western European"), CENTRAL: say("Central European")}
    if charset not in names:
        return ()
    return (
        say(
            "The file does not say its character set; it was read as {charset} ({page}). "
            "If letters look wrong, save it as CSV UTF-8.",
            charset=names[charset],
            page=charset,
        ),
    )


def _footer_note(dropped: int) -> tuple[Sentence, ...]:
    if not dropped:
        return ()
    return (
        say_many(
            "{n} line below the table was left out (a report's footer).",
            "{n} lines below the table were left out (a report's footer).",
            dropped,
        ),
    )
