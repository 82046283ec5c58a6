"""A figure: shapes and words with a place for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from workshop.domain.design.texts import prose
from workshop.exports import typeface
from workshop.exports.canvas import Box
from workshop.exports.maturity.inks import Ink
from workshop.exports.wrapping import wrap

LEADING = 1.25
TEXT, SMALL = 15.0, 13.0
WIDE, NARROW = 640.0, 340.0


@dataclass(frozen=True, slots=True)
class Shape:
    """An SVG element; `filled` with the ink, or else drawn as its outline."""

    tag: str
    ink: Ink
    places: tuple[tuple[str, str], ...]
    filled: bool = True
    stroke: float = 1.5


@dataclass(frozen=True, slots=True)
class Words:
    """One line; `y` is its baseline, `x` where it begins, or where it ends if `ends`."""

    text: str
    x: float
    y: float
    size: float = TEXT
    ink: Ink = Ink.INK
    bold: bool = False
    ends: bool = False

    @property
    def width(self) -> float:
        """The units that it takes."""
        return typeface.width(self.text, self.size, bold=self.bold)

    @property
    def box(self) -> Box:
        """The place that its letters take, without what hangs below the line."""
        left = self.x - self.width if self.ends else self.x
        return Box(left, self.y - 0.72 * self.size, self.width, 0.74 * self.size)


Part = Shape | Words


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in units that are pixels on a page; `told` says in words what it shows."""

    width: float
    height: float
    parts: tuple[Part, ...]
    title: str
    told: str

    @property
    def words(self) -> tuple[Words, ...]:
        """Its words alone."""
        return tuple(part for part in self.parts if isinstance(part, Words))


def rect(ink: Ink, x: float, y: float, width: float, height: float, *, filled: bool = True) -> Shape:
    """A rectangle by its upper left corner."""
    return Shape("rect", ink, _places(x=x, y=y, width=width, height=height), filled)


def line(ink: Ink, x1: float, y1: float, x2: float, y2: float, *, stroke: float = 1.0) -> Shape:
    """A straight line."""
    return Shape("line", ink, _places(x1=x1, y1=y1, x2=x2, y2=y2), filled=False, stroke=stroke)


def path(ink: Ink, *strokes: tuple[float, float, float, float], stroke: float = 1.0) -> Shape:
    """Several straight lines as one shape, each from (x1, y1) to (x2, y2)."""
    ways = "".join(f"M{x1:g} {y1:g}L{x2:g} {y2:g}" for x1, y1, x2, y2 in strokes)
    return Shape("path", ink, (("d", ways),), filled=False, stroke=stroke)


def dot(ink: Ink, cx: float, cy: float, r: float, *, filled: bool = True) -> Shape:
    """A circle, or a ring."""
    return Shape("circle", ink, _places(cx=cx, cy=cy, r=r), filled)


def polygon(ink: Ink, *points: tuple[float, float], filled: bool = True) -> Shape:
    """A closed shape through the points."""
    corners = " ".join(f"{x:g},{y:g}" for x, y in points)
    return Shape("polygon", ink, (("points", corners),), filled)


def _places(**places: float) -> tuple[tuple[str, str], ...]:
    return tuple((name, f"{round(value, 2):g}") for name, value in places.items())


def lines(
    text: str,
    x: float,
    y: float,
    width: float,
    *,
    most: int = 3,
    size: float = TEXT,
    ink: Ink = Ink.INK,
    bold: bool = False,
) -> tuple[Words, ...]:
    """The text in at most `most` lines of `width`, the first one's top at `y`."""
    wrapped = wrap(
        prose(text), measure=partial(typeface.width, size=size, bold=bold), width=width, lines=most
    )
    step = size * LEADING
    return tuple(
        Words(each, x, y + size + number * step, size, ink, bold) for number, each in enumerate(wrapped.lines)
    )


def bottom(words: Iterable[Words], default: float = 0.0) -> float:
    """The y below the lowest of them."""
    return max((each.y + 0.3 * each.size for each in words), default=default)


def centred(
    text: str, x: float, y: float, *, size: float = TEXT, ink: Ink = Ink.INK, bold: bool = False
) -> Words:
    """One line with its middle at `x`; paper sets words from an edge only, so the edge is computed."""
    return Words(text, x - typeface.width(text, size, bold=bold) / 2, y, size, ink, bold)
