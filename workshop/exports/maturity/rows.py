"""A figure of rows over one scale: words beside it where there is room for both, else above it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from workshop.exports.maturity.figure import WIDE, Figure, Part, Words, lines
from workshop.exports.maturity.scale import Scale, numerals

Row = TypeVar("Row")
GUTTER = 20.0


@dataclass(frozen=True, slots=True)
class Layout:
    """`names` is the room for words on the left of a wide figure, `right` that for numbers on the right."""

    width: float
    names: float
    right: float

    @property
    def beside(self) -> bool:
        """Whether words and scale stand beside each other."""
        return self.width >= WIDE

    @property
    def scale(self) -> Scale:
        """The scale that is left for the marks."""
        left = self.names if self.beside else 0
        return Scale(left, self.width - left - self.right)

    def words(self, text: str, y: float, *, bold: bool = False) -> tuple[Words, ...]:
        """What a row is about, from `y` downwards."""
        return lines(text, 0, y, self.names - GUTTER if self.beside else self.width, bold=bold)


def listed(
    rows: Iterable[Row],
    draw: Callable[[Row, Layout, float], tuple[list[Part], float]],
    told: Callable[[Row], str],
    *,
    layout: Layout,
    title: str,
) -> Figure:
    """The rows under one another; `draw` gets the y where a row begins, and answers where the next does."""
    rows = tuple(rows)
    parts, y = list[Part](numerals(layout.scale, 14)), 20.0
    for row in rows:
        drawn, y = draw(row, layout, y)
        parts += drawn
    return Figure(layout.width, y, tuple(parts), title, " ".join(map(told, rows)))
