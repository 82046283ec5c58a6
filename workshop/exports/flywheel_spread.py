"""Where the stops of one side lie on the ring: as near to their words as they can without touching."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import acos, degrees, pi

from workshop.exports.canvas import Kind
from workshop.exports.flywheel_sides import Stop

# How far a stop reaches along the ring, in points, whatever its angle: half the diagonal of its box.
_REACH = {Kind.STAGE: 20.5, Kind.GATE: 8.5, Kind.AFTER: 11.0}
# What stays free at the top, where the arc comes back, and at the bottom.
_TOP, _BOTTOM = 48.0, 22.0
# A side that is full to here still looks like a ring and not like a chain.
_FULL = 0.8


def least_radius(stops: tuple[Stop, ...]) -> float:
    """The radius at which the stops of one side have room on their half of the ring."""
    return (sum(_needs(stops)) / _FULL + _TOP + _BOTTOM) / pi


def spread(stops: tuple[Stop, ...], middle: float, radius: float) -> list[float]:
    """The angle of each stop from the top, 0 to 180 degrees; `stops` come from top to bottom.

    Each lies level with its words where the ring reaches there, or else nearer to the middle in proportion;
    then those that are too close are pushed apart, and back from the ends.
    """
    if not stops:
        return []
    reach = max(abs(stop.y - middle) for stop in stops)
    share = min(1.0, radius / reach) if reach else 1.0
    wanted = [_along(radius, (stop.y - middle) * share) for stop in stops]
    earliest = [_TOP + sum_ for sum_ in accumulate(_needs(stops), initial=0.0)]
    pushed = _pushed(wanted, earliest, _needs(stops))
    latest = radius * pi - _BOTTOM
    back = _pushed([-each for each in pushed[::-1]], [-latest] * len(stops), _needs(stops)[::-1])
    return [degrees(-each / radius) for each in back[::-1]]


def _along(radius: float, offset: float) -> float:
    """How far along the ring from the top the point lies that is `offset` below the middle."""
    return radius * acos(max(-1.0, min(1.0, -offset / radius)))


def _needs(stops: tuple[Stop, ...]) -> list[float]:
    """How far apart along the ring each two neighbours must be."""
    return [_REACH[one.kind] + _REACH[other.kind] for one, other in pairwise(stops)]


def _pushed(wanted: list[float], least: list[float], needs: list[float]) -> list[float]:
    """Each where it is wanted, but not before its least place, nor too near to the one before."""
    placed: list[float] = []
    for want, floor, need in zip(wanted, least, [0.0, *needs], strict=True):
        before = placed[-1] + need if placed else floor
        placed.append(max(want, floor, before))
    return placed
