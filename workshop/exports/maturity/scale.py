"""A scale of the four levels: cells that fill up to a level, and a tick for a mean between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.exports.maturity.figure import SMALL, Part, Words, centred, line, path, rect
from workshop.exports.maturity.inks import Ink, of_level, on_level

CELL = 22.0
TICK = 11.0


@dataclass(frozen=True, slots=True)
class Scale:
    """From `x`, `width` units wide."""

    x: float
    width: float

    @property
    def step(self) -> float:
        """The width of a level."""
        return self.width / 4

    def at(self, value: float) -> float:
        """Where a value from 1 to 4 lies: each level in the middle of its cell."""
        return self.x + (value - 0.5) * self.step


def numerals(scale: Scale, y: float) -> Iterator[Words]:
    """The four levels over their places, `y` being the baseline."""
    for level in range(1, 5):
        yield centred(str(level), scale.at(level), y, size=SMALL, ink=Ink.SOFT)


def cells(scale: Scale, level: int, y: float, *, needs: int | None = None) -> Iterator[Part]:
    """Four cells, filled up to the level, whose numeral stands in the last of them.

    Those between the level and what it `needs` are ringed in pencil, with a second line inside.
    """
    for each in range(1, 5):
        x = scale.x + (each - 1) * scale.step
        if each <= level:
            yield rect(of_level(each), x, y, scale.step - 3, CELL)
        missing = needs is not None and level < each <= needs
        yield rect(Ink.PENCIL if missing else Ink.EDGE, x, y, scale.step - 3, CELL, filled=False)
        if missing:
            yield rect(Ink.PENCIL, x + 3.5, y + 3.5, scale.step - 10, CELL - 7, filled=False)
    yield centred(str(level), scale.at(level), y + 16, size=SMALL + 1, ink=on_level(level), bold=True)


def mean(scale: Scale, value: float, y: float) -> Part:
    """A tick under the cells at the mean."""
    x = scale.at(value)
    return line(Ink.INK, x, y + CELL + 3, x, y + CELL + TICK, stroke=3)


def axis(scale: Scale, y: float) -> Part:
    """The way from 1 to 4 as a line, with a small tick at each level."""
    way = (scale.x + 4, y, scale.x + scale.width - 4, y)
    ticks = ((scale.at(level), y - 4, scale.at(level), y + 4) for level in range(1, 5))
    return path(Ink.HAIR, way, *ticks, stroke=0.7)
