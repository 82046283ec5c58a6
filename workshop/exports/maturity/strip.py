"""Questions, with a dot for each answer, and somebody's own beside the middle of the others."""

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
from workshop.translate import ngettext

NAMES = 280.0
RIGHT = 112.0
RADIUS, APART = 4.5, 11.0
IN_A_ROW = 5
PIN = 12.0
LINE = 17.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what may be shown of its answers.

    `counts` are how many gave 1 to 4, None where too few answered to be hidden among; `middle` is the median
    of the answers, of the others' where there is an `own` one; None where it stays hidden. `n` answered, or
    `n` others did if `of_others`.
    """

    text: str
    n: int
    counts: tuple[int, int, int, int] | None = None
    middle: int | None = None
    own: int | None = None
    of_others: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The marks of its row, each in words."""
        said = [_("you {level}").format(level=self.own)] if self.own else []
        if self.middle:
            said.append((_("others {level}") if self.own else _("middle {level}")).format(level=self.middle))
        return (*said, self._number()) if self.n else tuple(said)

    def _number(self) -> str:
        if self.of_others:
            return ngettext("{n} other", "{n} others", self.n).format(n=self.n)
        return ngettext("{n} answer", "{n} answers", self.n).format(n=self.n)


def strip(asked: Sequence[Asked], *, title: str, width: float = WIDE) -> Figure:
    """A row for each question: a dot each, a bar at the middle, a pin for one's own."""
    return listed(asked, _row, told, layout=Layout(width, NAMES, RIGHT), title=title)


def told(asked: Asked) -> str:
    """What a row shows, in words."""
    return f"{asked.text} {', '.join([*asked.words, *_counted(asked)])}."


def _counted(asked: Asked) -> Iterator[str]:
    for level, count in enumerate(asked.counts or (), start=1):
        if count:
            yield _("{count} × level {level}").format(count=count, level=level)


def _row(asked: Asked, layout: Layout, y: float) -> tuple[list[Part], float]:
    text = layout.words(asked.text, y + 5)
    top = (y if layout.beside else bottom(text)) + 6
    pin = PIN if asked.own else 0
    height = max(2 * _reach(asked) + pin, len(asked.words) * LINE)
    middle = top + (height + pin) / 2
    parts: list[Part] = [line(Ink.HAIR, 0, y, layout.width, y, stroke=0.5), *text]
    parts += [axis(layout.scale, middle), *_marks(asked, layout.scale, middle)]
    parts += _said(asked, layout.width, top + height / 2)
    return parts, max(bottom(text), top + height) + 8


def _said(asked: Asked, right: float, middle: float) -> Iterator[Words]:
    first = middle - (len(asked.words) - 1) * LINE / 2 + 0.35 * SMALL
    for number, words in enumerate(asked.words):
        mine = bool(asked.own) and not number
        yield Words(words, right, first + number * LINE, SMALL, bold=mine, ends=True)


def _reach(asked: Asked) -> float:
    """How far the marks of a row go up and down from its middle."""
    most = max(asked.counts or (0,))
    return max(12.0, -(-most // IN_A_ROW) * APART / 2 + 4)


def _marks(asked: Asked, scale: Scale, y: float) -> Iterator[Part]:
    reach = _reach(asked)
    if asked.middle:
        x = scale.at(asked.middle)
        yield line(Ink.INK, x, y - reach, x, y + reach, stroke=3)
    for level, count in enumerate(asked.counts or (), start=1):
        yield from _dots(scale.at(level), y, count, on_bar=level == asked.middle)
    if asked.own:
        x, top = scale.at(asked.own), y - reach - PIN
        yield polygon(Ink.INK, (x - 7, top), (x + 7, top), (x, top + PIN))


def _dots(x: float, y: float, count: int, *, on_bar: bool) -> Iterator[Part]:
    """As many dots, five abreast at most, around a point; each with paper around it where the bar stands."""
    rows = -(-count // IN_A_ROW)
    for number in range(count):
        row, place = divmod(number, IN_A_ROW)
        abreast = min(IN_A_ROW, count - row * IN_A_ROW)
        left = x - (abreast - 1) * APART / 2
        cy = y + (row - (rows - 1) / 2) * APART
        if on_bar:
            yield dot(Ink.PAPER, left + place * APART, cy, RADIUS + 1)
        yield dot(Ink.LEVEL_3, left + place * APART, cy, RADIUS)
