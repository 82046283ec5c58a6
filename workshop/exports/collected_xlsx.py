"""What was collected, as a workbook in which every cell is text and nothing is calculated."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from workshop.domain.collect.keyed import KeyedActivity
from workshop.exports.csv_safe import guarded
from workshop.exports.keyed_csv import COLUMNS, row

TEXT: Final = "@"
# What XML cannot hold, and what a workbook's readers would take for the escape of such a character.
_UNHELD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
WIDTHS: Final = (18, 16, 32, 10, 10, 12, 10, 80, 24)


def write(told: Iterable[KeyedActivity]) -> bytes:
    """One activity a row, in the order given, with the columns of the CSV."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Activities")
    sheet.freeze_panes = "A2"
    for place, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGHI"[place]].width = width
    for cells in (COLUMNS, *map(row, told)):
        sheet.append(list(_typed(sheet, cells)))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _typed(sheet: WriteOnlyWorksheet, cells: Iterable[str]) -> Iterator[WriteOnlyCell]:
    for text in cells:
        cell = WriteOnlyCell(sheet, held(text))
        # A text that begins with `=` would be made a formula; one that says so stays text, also when edited.
        cell.data_type, cell.number_format = "s", TEXT
        cell.quotePrefix = guarded(text) != text
        yield cell


def held(text: str) -> str:
    """The text as a workbook holds it: what its file cannot hold becomes the replacement character."""
    return _LOOKS_ESCAPED.sub("_x005F_", _UNHELD.sub("\N{REPLACEMENT CHARACTER}", text))
