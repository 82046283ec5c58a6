"""Lines with bends, as curves of cubic pieces."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, cos, radians, sin, tan

from workshop.exports.canvas import Curve, Kind, Point

# One cubic piece follows a circle to a hundredth of a point up to here.
_MOST = 45.0


def bent(kind: Kind, corners: list[Point]) -> Curve:
    """A line with straight pieces from corner to corner."""
    pieces = [point for one, other in pairwise(corners) for point in (one, other, other)]
    return Curve(kind, (corners[0], *pieces))


def arc(kind: Kind, centre: Point, radius: float, begin: float, end: float, *, arrow: bool = False) -> Curve:
    """A part of a circle from one angle to a larger one, in degrees clockwise from the top."""
    pieces = max(ceil((end - begin) / _MOST), 1)
    step = (end - begin) / pieces
    reach = 4 / 3 * tan(radians(step) / 4) * radius
    points = [on_circle(centre, radius, begin)]
    for piece in range(pieces):
        first, last = begin + piece * step, begin + (piece + 1) * step
        points.append(_along(on_circle(centre, radius, first), first, reach))
        points.append(_along(on_circle(centre, radius, last), last, -reach))
        points.append(on_circle(centre, radius, last))
    return Curve(kind, tuple(points), arrow)


def on_circle(centre: Point, radius: float, angle: float) -> Point:
    """The point of a circle at an angle, in degrees clockwise from the top."""
    return centre[0] + radius * sin(radians(angle)), centre[1] - radius * cos(radians(angle))


def _along(point: Point, angle: float, length: float) -> Point:
    """The point so far along the circle's tangent."""
    return point[0] + length * cos(radians(angle)), point[1] + length * sin(radians(angle))
