"""Entries that stand in several columns beside one another, read downwards."""

from __future__ import annotations

from workshop.exports.cells import Cell, Column, inside, stacked
from workshop.exports.entries import Entry, Style

GUTTER = 14.0


def side_by_side(
    listed: list[Entry], x: float, width: float, columns: int, y: float, *, support: Style
) -> Cell:
    """The entries in up to `columns` columns of `width` points each, from (x, y); about equally high."""
    best = Cell(y)
    for count, cut in enumerate(_cuts(listed, columns)):
        column = Column(x + count * width, width - GUTTER, 0, support=support)
        part = stacked(cut, column, y, inside)
        end = part.bottom - column.gap if cut else y
        best = Cell(max(best.bottom, end), best.labels + part.labels, best.signs + part.signs)
    return best


def _cuts(listed: list[Entry], columns: int) -> list[list[Entry]]:
    """The entries in order, the first columns taking one more where they do not come out even."""
    each, more = divmod(len(listed), columns)
    cuts, begin = [], 0
    for place in range(columns):
        end = begin + each + (place < more)
        cuts.append(listed[begin:end])
        begin = end
    return cuts
