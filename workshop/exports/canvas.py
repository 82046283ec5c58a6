"""What a drawing is made of: boxes of words, marks and lines, in points from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations


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


class Align(StrEnum):
    """The edge of its box at which a line of words begins or ends."""

    LEFT = "start"
    RIGHT = "end"


class Mark(StrEnum):
    """Signs drawn as shapes, because fonts lack them."""

    DIAMOND = "diamond"
    RING = "ring"
    BAR = "bar"


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
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

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
    """Words in lines; `whole` is the full text where the lines had to shorten it."""

    kind: Kind
    box: Box
    lines: tuple[str, ...]
    size: float
    bold: bool = False
    align: Align = Align.LEFT
    whole: str | None = None


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
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything on a page of `width` x `height`."""

    width: float
    height: float
    lines: tuple[Line, ...]
    signs: tuple[Sign, ...]
    labels: tuple[Label, ...]

    def collisions(self) -> list[tuple[Box, Box]]:
        """Pairs of words, or of words and marks, that lie on one another; none in a good drawing."""
        boxes = [label.box for label in self.labels] + [
            sign.box for sign in self.signs if sign.mark is not Mark.BAR
        ]
        return [(one, other) for one, other in combinations(boxes, 2) if one.overlaps(other)]
