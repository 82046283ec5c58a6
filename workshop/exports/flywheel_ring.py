"""The ring: its marks, the thick part through the gates, and the arc that leads back to the start."""

from __future__ import annotations

from dataclasses import dataclass
from math import degrees, radians

from workshop.exports.bends import arc, on_circle
from workshop.exports.canvas import Align, Box, Curve, Kind, Label, Mark, Point, Sign
from workshop.exports.cells import GATE_MARK
from workshop.exports.entries import Style, label

DISC, SMALL_DISC = 28.0, 14.0
NUMBER = Style(13, bold=True, lines=1, align=Align.MIDDLE)
_ARROW_AIR = 4.0
ROUND = 360.0


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle in points."""

    centre: Point
    radius: float

    def at(self, angle: float) -> Point:
        """The point at an angle, in degrees clockwise from the top."""
        return on_circle(self.centre, self.radius, angle)

    def points(self, angle: float) -> float:
        """How long the arc is from the top to an angle."""
        return radians(angle) * self.radius


def gate(point: Point) -> Sign:
    """A gate's diamond."""
    return Sign(Kind.GATE, _around(point, GATE_MARK), Mark.DIAMOND)


def disc(point: Point, number: int, *, size: float = DISC) -> tuple[Sign, tuple[Label, ...]]:
    """A stage's disc with its number; a small one without a number for what follows the signature."""
    if not number:
        return Sign(Kind.AFTER, _around(point, SMALL_DISC), Mark.DISC), ()
    words = label(Kind.NUMBER, str(number), NUMBER, x=point[0] - 12, y=point[1] - 8, width=24)
    return Sign(Kind.NUMBER, _around(point, size), Mark.DISC), (words,)


def curves(ring: Ring, begin: float, last_gate: float | None) -> tuple[Curve, ...]:
    """The arc back to the first stage, and the thick path from there to the last gate if there is any."""
    turn = degrees((DISC / 2 + _ARROW_AIR) / ring.radius)
    leave = begin if last_gate is None else last_gate
    back = arc(Kind.LOOP, ring.centre, ring.radius, leave, begin + ROUND - turn, arrow=True)
    if last_gate is None:
        return (back,)
    return back, arc(Kind.PATH, ring.centre, ring.radius, begin, last_gate)


def _around(point: Point, size: float) -> Box:
    return Box(point[0] - size / 2, point[1] - size / 2, size, size)
