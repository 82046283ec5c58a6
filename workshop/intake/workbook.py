"""The first sheet of an Excel workbook (.xlsx), as the lines of a CSV file: from there on all is the same."""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Final
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake import limits
from workshop.intake.cleaning import unguarded

_BEGINS: Final = b"PK\x03\x04"
_PART: Final = "xl/workbook.xml"
# How a workbook writes a character that XML cannot hold, and the letters that would look so.
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_UNPACKED: Final = 4 * limits.BYTES
_HEAD: Final = 2_000

_SAVE_AS_CSV: Final = say(
    "Open it in the spreadsheet program, save the sheet as CSV (UTF-8) and give that file."
)


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are such a workbook, whatever the file is called."""
    if not data.startswith(_BEGINS):
        return False
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            return _PART in parts.namelist()
    except (BadZipFile, OSError, ValueError):
        return False


def workbook_lines(data: bytes) -> Iterator[str]:
    """The rows of the first sheet, each as a line of a CSV file with commas.

    What was calculated is read as it was when the workbook was saved. BadInput for a workbook that unpacks
    to very much, that is broken, or whose rows have too many cells.
    """
    _refuse_bombs(data)
    try:
        yield from _lines(data)
    except BadInput:
        raise
    except Exception as fault:
        # The library answers a broken workbook with whatever the break happens to raise.
        raise _bad(say("This workbook cannot be read.")) from fault


def _refuse_bombs(data: bytes) -> None:
    with ZipFile(io.BytesIO(data)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _UNPACKED:
            raise _bad(say("This workbook unpacks to more than {most} MB.", most=_UNPACKED // 1_000_000))
        for part in parts.infolist():
            with parts.open(part) as opened:
                if b"<!DOCTYPE" in opened.read(_HEAD):
                    raise _bad(say("This workbook holds what no spreadsheet program writes."))


def _lines(data: bytes) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # What the library leaves out, such as pictures, is not read here.
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # Some programs write wrong ones, and rows would be missing.
        for row in sheet.iter_rows(values_only=True):
            yield _line(row)
    finally:
        book.close()


def _line(row: Sequence[object]) -> str:
    cells = [_text(value) for value in row[: limits.COLUMNS + 1]]
    if len(row) > limits.COLUMNS and any(value not in (None, "") for value in row[limits.COLUMNS :]):
        raise _bad(say("The sheet has more than {most} columns.", most=limits.COLUMNS))
    while cells and not cells[-1]:
        cells.pop()
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _text(value: object) -> str:
    """The cell as a person would type it."""
    match value:
        case None:
            return ""
        case str():
            return _guarded(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _guarded(text: str) -> str:
    """A text that begins with an apostrophe of its own keeps it when ours would be taken off."""
    return f"'{text}" if unguarded(text) != text else text


def _bad(what: Sentence) -> BadInput:
    return BadInput([Problem(what, _SAVE_AS_CSV)])
