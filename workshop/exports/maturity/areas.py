"""Areas, or teams, under one another: how far each has come, and where the next level wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.exports.maturity.figure import SMALL, WIDE, Figure, Part, Words, bottom, line, lines
from workshop.exports.maturity.inks import Ink
from workshop.exports.maturity.scale import CELL, TICK, Scale, cells, mean, numerals
from workshop.translate import gettext as _

NAMES = 210.0
RIGHT = 84.0


@dataclass(frozen=True, slots=True)
class Row:
    """One area or team: its level from 1 to 4, its mean (None where there is none), the level it `needs`.

    `heading` stands above it where a new part begins; `note` under its name.
    """

    name: str
    level: int
    rating: float | None = None
    needs: int | None = None
    heading: str = ""
    note: str = ""

    @property
    def is_short(self) -> bool:
        """Whether the next level wants more of it."""
        return self.needs is not None and self.level < self.needs

    @property
    def words(self) -> str:
        """What stands under its name."""
        if self.is_short:
            return _("level {level} needs it at {level}").format(level=self.needs)
        return self.note


def areas(rows: Sequence[Row], *, title: str, width: float = WIDE) -> Figure:
    """A row each; names beside their cells where there is room for both, else above them."""
    beside = width >= WIDE
    scale = Scale(NAMES, width - NAMES - RIGHT) if beside else Scale(0, width)
    parts, y = list[Part](numerals(scale, 14)), 22.0
    for row in rows:
        if row.heading:
            parts += _heading(row.heading, y, width)
            y += 40
        drawn, y = (_beside if beside else _under)(row, scale, y, width)
        parts += drawn
    return Figure(width, y, tuple(parts), title, " ".join(map(told, rows)))


def told(row: Row) -> str:
    """What a row shows, in words."""
    said = [_("{name}: level {level}").format(name=row.name, level=row.level)]
    said += [_mean(row.rating)] if row.rating is not None else []
    said += [row.words] if row.words else []
    return f"{', '.join(said)}."


def _mean(rating: float) -> str:
    return _("mean {rating:.2f}").format(rating=rating)


def _heading(heading: str, y: float, width: float) -> tuple[Part, ...]:
    rule = line(Ink.HAIR, 0, y + 30, width, y + 30, stroke=0.6)
    return (*lines(heading, 0, y + 6, width, size=SMALL, ink=Ink.SOFT, most=1), rule)


def _name(row: Row, y: float, width: float, under: float) -> tuple[Words, ...]:
    ink = Ink.PENCIL if row.is_short else Ink.SOFT
    name = lines(row.name, 0, y, width, most=2, bold=True)
    return (*name, *lines(row.words, 0, bottom(name), under, most=2, size=SMALL, ink=ink))


def _filled(row: Row, scale: Scale, y: float) -> list[Part]:
    ticks = [mean(scale, row.rating, y)] if row.rating is not None else []
    return [*cells(scale, row.level, y, needs=row.needs), *ticks]


def _beside(row: Row, scale: Scale, y: float, width: float) -> tuple[list[Part], float]:
    name = _name(row, y - 1, NAMES - 16, NAMES - 16)
    parts = [*name, *_filled(row, scale, y)]
    if row.rating is not None:
        parts.append(Words(_mean(row.rating), width, y + 16, SMALL, Ink.SOFT, ends=True))
    return parts, max(bottom(name), y + CELL + TICK) + 10


def _under(row: Row, scale: Scale, y: float, width: float) -> tuple[list[Part], float]:
    name = _name(row, y, width - RIGHT, width)
    parts: list[Part] = [*name]
    if row.rating is not None:
        parts.append(Words(_mean(row.rating), width, name[0].y, SMALL, Ink.SOFT, ends=True))
    top = bottom(name) + 5
    return [*parts, *_filled(row, scale, top)], top + CELL + TICK + 12
