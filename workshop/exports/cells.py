"""One lane of one stage: its entries under one another, in words and marks, with a place for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from workshop.exports.canvas import Align, Box, Kind, Label, Mark, Sign
from workshop.exports.entries import LEADING, Entry, Style, label

GATE_MARK = 11.0
SMALL_MARK = 8.0
INDENT = 14.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What was placed, and the y below it."""

    bottom: float
    labels: tuple[Label, ...] = ()
    signs: tuple[Sign, ...] = ()

    def and_then(self, other: Cell) -> Cell:
        """Both, as one."""
        return Cell(other.bottom, self.labels + other.labels, self.signs + other.signs)


@dataclass(frozen=True, slots=True)
class Column:
    """Where words may stand: left edge, width, and the border on which the gates of this stage lie."""

    x: float
    width: float
    border: float
    gap: float = 7.0
    words: Style = field(default_factory=lambda: Style(10))
    support: Style = field(default_factory=lambda: Style(9, lines=1))


Place = Callable[[Entry, Column, float], Cell]


def stacked(entries: Iterable[Entry], column: Column, y: float, place: Place) -> Cell:
    """The entries from `y` downwards, a gap after each."""
    cell = Cell(y)
    for entry in entries:
        cell = cell.and_then(place(entry, column, cell.bottom))
        cell = Cell(cell.bottom + column.gap, cell.labels, cell.signs)
    return cell


def inside(entry: Entry, column: Column, y: float) -> Cell:
    """A small mark and, right of it, the words: an optional milestone, what we do, what follows."""
    words = _words(entry, column, Align.LEFT, column.x + INDENT, y, column.width - INDENT)
    mark = Mark.RING if entry.kind in (Kind.ACTIVITY, Kind.AFTER) else Mark.DIAMOND
    box = Box(column.x, _middle(column, y) - SMALL_MARK / 2, SMALL_MARK, SMALL_MARK)
    return Cell(words.bottom, words.labels, (Sign(entry.kind, box, mark),))


def at_border(entry: Entry, column: Column, y: float) -> Cell:
    """A gate: its diamond on the border to the next stage, its words against it."""
    words = _words(entry, column, Align.RIGHT, column.x, y, column.width)
    half = GATE_MARK / 2
    box = Box(column.border - half, _middle(column, y) - half, GATE_MARK, GATE_MARK)
    return Cell(words.bottom, words.labels, (Sign(Kind.GATE, box, Mark.DIAMOND),))


def milestone(entry: Entry, column: Column, y: float) -> Cell:
    """A milestone where its kind belongs."""
    return (at_border if entry.kind is Kind.GATE else inside)(entry, column, y)


def _middle(column: Column, y: float) -> float:
    """The height at which a mark stands beside the first line."""
    return y + column.words.size * LEADING / 2


def _words(entry: Entry, column: Column, align: Align, x: float, y: float, width: float) -> Cell:
    style = column.words
    words = Style(style.size, bold=entry.kind is Kind.GATE, lines=style.lines, align=align)
    title = label(entry.kind, entry.text, words, x=x, y=y, width=width, about=entry.about)
    if not entry.support:
        return Cell(title.box.bottom, (title,))
    under = Style(column.support.size, lines=1, align=align)
    support = label(Kind.SUPPORT, entry.support, under, x=x, y=title.box.bottom, width=width)
    return Cell(support.box.bottom, (title, support))
