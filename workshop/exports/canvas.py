"""What a drawing is made of: boxes of words, marks and lines, in points from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

Point = tuple[float, float]
# What sums of floats are off by, in points.
_TOUCH = 1e-6


class Kind(StrEnum):
    """What a thing means; it is also its class in the SVG, by which a page may colour it."""

    PAGE = "page"
    HEADING = "heading"
    STAGE = "stage"
    FACT = "fact"
    BUYER = "buyer"
    US = "us"
    GATE = "gate"
    OPTIONAL = "optional"
    ACTIVITY = "activity"
    SUPPORT = "support"
    HAIRLINE = "hairline"
    PATH = "path"
    BAND = "band"
    NUMBER = "number"
    LOOP = "loop"
    AFTER = "after"


class Align(StrEnum):
    """Where in its box a line of words stands."""

    LEFT = "start"
    MIDDLE = "middle"
    RIGHT = "end"


class Mark(StrEnum):
    """Signs drawn as shapes, because fonts lack them."""

    DIAMOND = "diamond"
    RING = "ring"
    BAR = "bar"
    GROUND = "ground"
    DISC = "disc"


# Words may stand on these; on the others they may not.
UNDER_WORDS = frozenset({Mark.GROUND, Mark.DISC})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def down(self, by: float) -> Box:
        """The same, so much further down."""
        return Box(self.x, self.y + by, self.width, self.height)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across > _TOUCH and down > _TOUCH

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words in lines; `whole` is the full text where the lines had to shorten it.

    `about` is the id of the element whose words they are, "" for words of the drawing's own.
    """

    kind: Kind
    box: Box
    lines: tuple[str, ...]
    size: float
    bold: bool = False
    align: Align = Align.LEFT
    whole: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark that fills its box."""

    kind: Kind
    box: Box
    mark: Mark


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    kind: Kind
    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Curve:
    """A bent line through cubic pieces: a point, then three more for each piece; `arrow` heads it."""

    kind: Kind
    points: tuple[Point, ...]
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything on a page of `width` x `height`."""

    width: float
    height: float
    lines: tuple[Line, ...]
    signs: tuple[Sign, ...]
    labels: tuple[Label, ...]
    curves: tuple[Curve, ...] = ()

    @property
    def shortened(self) -> int:
        """How many of its words are not whole."""
        return sum(label.whole is not None for label in self.labels)

    def collisions(self) -> list[tuple[Box, Box]]:
        """Pairs of words, or of words and marks, that lie on one another; none in a good drawing.

        Words may stand on a ground or a disc, if it holds the whole of them.
        """
        solid = [label.box for label in self.labels]
        solid += [sign.box for sign in self.signs if sign.mark in (Mark.DIAMOND, Mark.RING)]
        found = [(one, other) for one, other in combinations(solid, 2) if one.overlaps(other)]
        under = [sign.box for sign in self.signs if sign.mark in UNDER_WORDS]
        found += [(one, other) for one, other in combinations(under, 2) if one.overlaps(other)]
        return found + [
            (one, other) for one in under for other in solid if one.overlaps(other) and not one.holds(other)
        ]
