"""What a bench gives back: a table that a terminal can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under `headers`; `note` says what was measured, on what, and how to read it."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def __str__(self) -> str:
        widths = [max(map(len, column)) for column in zip(self.headers, *self.rows, strict=True)]
        rule = tuple("-" * width for width in widths)
        lines = [_line(row, widths) for row in (self.headers, rule, *self.rows)]
        return "\n".join([self.title, *lines, *filter(None, [self.note])])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """Words to the left, as in the first column, and figures to the right."""
    first, *others = row
    cells = [
        first.ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)),
    ]
    return "  " + "  ".join(cells).rstrip()
