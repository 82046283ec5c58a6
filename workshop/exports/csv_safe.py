"""Cells that no spreadsheet calculates."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

_CALCULATED: Final = re.compile("'*\\s*[=+\\-@＝＋－＠\t\r\n]")
_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    Reading one of our files takes the apostrophe off again. Numbers stay as they are.

    >>> guarded("=SUM(A1)"), guarded("- sent the quote"), guarded("-12.5")
    ("'=SUM(A1)", "'- sent the quote", '-12.5')
    """
    if _CALCULATED.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def write_csv(rows: Iterable[Sequence[str]], *, keys: int = 0) -> bytes:
    """The rows as a CSV file that spreadsheets open with the right letters (UTF-8 with its mark).

    The first `keys` cells of a row are for programs that compare them: where they are letters, digits, `-`
    and `_`, of which nothing can be calculated, they stay exactly as they are.
    """
    out = io.StringIO(newline="")
    csv.writer(out).writerows(_safe(row, keys) for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def _safe(row: Sequence[str], keys: int) -> list[str]:
    return [
        cell if place < keys and _KEY.fullmatch(cell) else guarded(cell) for place, cell in enumerate(row)
    ]
