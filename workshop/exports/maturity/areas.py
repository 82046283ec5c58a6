"""Areas, or teams, under one another: how far each has come, and where the next level wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.exports.maturity.figure import SMALL, WIDE, Figure, Part, Words, bottom, line, lines
from workshop.exports.maturity.inks import Ink
from workshop.exports.maturity.rows import Layout, listed
from workshop.exports.maturity.scale import CELL, TICK, Scale, cells, mean
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
    """A row each; what is short of the level that it needs is ringed."""
    # The mean stands above the cells where these take the whole width.
    layout = Layout(width, NAMES, RIGHT if width >= WIDE else 0)
    return listed(rows, _row, told, layout=layout, title=title)


def told(row: Row) -> str:
    """What a row shows, in words."""
    said = [_("{name}: level {level}").format(name=row.name, level=row.level)]
    said += [_mean(row.rating)] if row.rating is not None else []
    said += [row.words] if row.words else []
    return f"{', '.join(said)}."


def _mean(rating: float) -> str:
    return _("mean {rating:.2f}").format(rating=rating)


def _row(row: Row, layout: Layout, y: float) -> tuple[list[Part], float]:
    heading = _heading(row.heading, y, layout.width) if row.heading else ()
    y += 40 if row.heading else 2
    drawn, end = (_beside if layout.beside else _under)(row, layout, y)
    return [*heading, *drawn], end


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


def _rating(row: Row, right: float, y: float) -> list[Part]:
    if row.rating is None:
        return []
    return [Words(_mean(row.rating), right, y, SMALL, Ink.SOFT, ends=True)]


def _beside(row: Row, layout: Layout, y: float) -> tuple[list[Part], float]:
    name = _name(row, y - 1, NAMES - 16, NAMES - 16)
    parts = [*name, *_filled(row, layout.scale, y), *_rating(row, layout.width, y + 16)]
    return parts, max(bottom(name), y + CELL + TICK) + 8


def _under(row: Row, layout: Layout, y: float) -> tuple[list[Part], float]:
    name = _name(row, y, layout.width - RIGHT, layout.width)
    top = bottom(name) + 5
    parts = [*name, *_rating(row, layout.width, name[0].y), *_filled(row, layout.scale, top)]
    return parts, top + CELL + TICK + 10
