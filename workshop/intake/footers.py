"""Leave out the lines that a report's export writes below its table: its name, who made it, the copyright."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

_NARROWEST = 3


def without_footer(rows: Sequence[list[str]], *, width: int) -> tuple[list[list[str]], int]:
    """The table's own rows, and how many lines of a footer stood below them.

    A footer's line is a record of one single cell, or one filled cell below an empty row. A full-width row
    with one filled cell right below the others is a row that somebody left unfinished, and is kept.
    """
    if width < _NARROWEST:
        return list(rows), 0
    thin = list(takewhile(lambda row: _filled(row) <= 1, reversed(rows)))[::-1]
    start = next((n for n, row in enumerate(thin) if len(row) == 1 or not _filled(row)), len(thin))
    dropped = thin[start:]
    return list(rows[: len(rows) - len(dropped)]), sum(1 for row in dropped if _filled(row))


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())
