"""Two rounds of the same questions: each area's mean earlier and now, with an arrow from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.exports.maturity.figure import (
    SMALL,
    WIDE,
    Figure,
    Part,
    Words,
    bottom,
    dot,
    line,
    polygon,
)
from workshop.exports.maturity.inks import Ink
from workshop.exports.maturity.rows import Layout, listed
from workshop.exports.maturity.scale import Scale, axis
from workshop.translate import gettext as _

NAMES = 210.0
RIGHT = 118.0
RADIUS = 5.5


@dataclass(frozen=True, slots=True)
class Change:
    """An area with its mean and its level in the earlier round and in this one."""

    name: str
    before: float
    after: float
    level_before: int
    level_after: int

    @property
    def words(self) -> str:
        """From which mean to which."""
        return _("{before:.2f} to {after:.2f}").format(before=self.before, after=self.after)

    @property
    def levels(self) -> str:
        """From which level to which."""
        if self.level_before == self.level_after:
            return _("still level {level}").format(level=self.level_after)
        return _("level {before} to {after}").format(before=self.level_before, after=self.level_after)


def rounds(changes: Sequence[Change], *, title: str, width: float = WIDE) -> Figure:
    """A row for each area: a ring where it stood, a dot where it stands."""
    return listed(changes, _row, told, layout=Layout(width, NAMES, RIGHT), title=title)


def told(change: Change) -> str:
    """What a row shows, in words."""
    return _("{name}: mean {words}, {levels}.").format(
        name=change.name, words=change.words, levels=change.levels
    )


def _row(change: Change, layout: Layout, y: float) -> tuple[list[Part], float]:
    name = layout.words(change.name, y + 8, bold=True)
    top = (y if layout.beside else bottom(name)) + 6
    middle, right = top + 18, layout.width
    moved = change.level_before != change.level_after
    ink = Ink.INK if moved else Ink.SOFT
    parts: list[Part] = [line(Ink.HAIR, 0, y, right, y, stroke=0.5), *name]
    parts += _way(change, layout.scale, middle)
    parts.append(Words(change.words, right, middle - 4, SMALL, ends=True))
    parts.append(Words(change.levels, right, middle + 13, SMALL, ink, bold=moved, ends=True))
    return parts, max(bottom(name), top + 36) + 6


def _way(change: Change, scale: Scale, y: float) -> Iterator[Part]:
    yield axis(scale, y)
    start, end = scale.at(change.before), scale.at(change.after)
    if abs(end - start) > 2 * RADIUS + 4:
        yield from _arrow(start, end, y)
    yield dot(Ink.PAPER, start, y, RADIUS)
    yield dot(Ink.INK, start, y, RADIUS - 0.75, filled=False)
    yield dot(Ink.LEVEL_4, end, y, RADIUS)


def _arrow(start: float, end: float, y: float) -> Iterator[Part]:
    way = 1 if end > start else -1
    tip = end - way * (RADIUS + 1)
    yield line(Ink.LEVEL_3, start, y, tip - way * 4, y, stroke=3)
    yield polygon(Ink.LEVEL_3, (tip, y), (tip - way * 8, y - 5), (tip - way * 8, y + 5))
