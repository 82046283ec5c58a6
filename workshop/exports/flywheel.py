"""The flywheel: stages as a ring that what follows the signature closes, their words on both sides of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from workshop.domain.design.process import Process
from workshop.exports.canvas import Align, Drawing, Kind, Label, Line, Point, Sign
from workshop.exports.cells import Cell
from workshop.exports.entries import Style, label
from workshop.exports.fitting import best
from workshop.exports.flywheel_ring import DISC, ROUND, Ring, curves, disc, gate
from workshop.exports.flywheel_sides import Place, Side, Stop, down_the_right, up_the_left
from workshop.exports.flywheel_spread import least_radius, spread
from workshop.exports.sheets import A4, Sheet

MARGIN = 16.0
LEAD = 36.0
SMALLEST_RING = 120.0
# Of half the height of the sides, so that lines to the ring are not too steep.
SHARE, LARGEST = 0.42, 420.0
HEADING = Style(19, bold=True, lines=2)
AIM = Style(13, lines=7, align=Align.MIDDLE)


@dataclass(frozen=True, slots=True)
class _OnRing:
    """A stop with its angle, and the end of the line that leads to its words."""

    stop: Stop
    angle: float
    words: Point


def flywheel(process: Process, *, heading: bool = True, sheet: Sheet = A4) -> Drawing:
    """The drawing whose columns, and whose share of stages on the right, make it largest on `sheet`."""
    count = len(process.stages)
    shares = {-(-count // 2), max(count // 2, 1), min(count // 2 + 1, count)}
    tried = [
        flywheel_of(process, first, sub, heading=heading)
        for first, sub in product(sorted(shares), (120, 145, 175, 215))
    ]
    return best(tried, sheet)


def flywheel_of(process: Process, first: int, sub: float, *, heading: bool) -> Drawing:
    """The drawing with `first` stages on the right, and columns of `sub` points."""
    left = Place(MARGIN, sub, left=True)
    up, down = up_the_left(process, first, left, 0), down_the_right(process, first, left, 0)
    half = max(up.bottom, down.bottom) / 2
    radius = max(SMALLEST_RING, min(half * SHARE, LARGEST), least_radius(up.stops), least_radius(down.stops))
    right = Place(left.edge + 2 * (LEAD + radius), sub, left=False)
    width = right.x + right.width + MARGIN
    name = _heading(process, width) if heading else Cell(MARGIN)
    ring = Ring((width / 2, name.bottom + max(half, radius + DISC / 2)), radius)
    down = down_the_right(process, first, right, 0)
    sides = (_beside(down, right, ring), _beside(up, left, ring))
    height = 2 * ring.centre[1] - name.bottom + MARGIN
    return _drawing(ring, [name, _aim(process, ring)], sides, (width, height))


def _beside(side: Side, place: Place, ring: Ring) -> tuple[Side, list[_OnRing]]:
    """The side in the middle of the ring's height, and its stops on the ring, in the order of the ring."""
    placed = side.moved(ring.centre[1] - side.bottom / 2)
    angles = spread(placed.stops, ring.centre[1], ring.radius)
    found = [
        _OnRing(stop, ROUND - angle if place.left else angle, (place.edge, stop.y))
        for stop, angle in zip(placed.stops, angles, strict=True)
    ]
    return placed, found[::-1] if place.left else found


def _heading(process: Process, width: float) -> Cell:
    words = label(Kind.HEADING, process.name, HEADING, x=MARGIN, y=MARGIN, width=width - 2 * MARGIN)
    return Cell(words.box.bottom + MARGIN, (words,))


def _drawing(
    ring: Ring, inner: list[Cell], sides: tuple[tuple[Side, list[_OnRing]], ...], size: tuple[float, float]
) -> Drawing:
    stops = [each for _side, found in sides for each in found]
    gates = [each.angle for each in stops if each.stop.kind is Kind.GATE]
    marks = [_mark(each, ring) for each in stops]
    leads = [Line(Kind.HAIRLINE, ring.at(each.angle), each.words) for each in stops]
    cells = [*inner, *(side.cell for side, _found in sides)]
    return Drawing(
        *size,
        (*leads, *(line for side, _found in sides for line in side.lines)),
        (*(sign for cell in cells for sign in cell.signs), *(sign for sign, _words in marks)),
        (
            *(words for cell in cells for words in cell.labels),
            *(words for _sign, own in marks for words in own),
        ),
        curves(ring, stops[0].angle, max(gates, default=None)),
    )


def _mark(each: _OnRing, ring: Ring) -> tuple[Sign, tuple[Label, ...]]:
    point = ring.at(each.angle)
    return (gate(point), ()) if each.stop.kind is Kind.GATE else disc(point, each.stop.number)


def _aim(process: Process, ring: Ring) -> Cell:
    """What the process serves, in the middle of the ring."""
    if not process.aim:
        return Cell(0)
    width = ring.radius * 1.25
    words = label(Kind.FACT, process.aim, AIM, x=ring.centre[0] - width / 2, y=0, width=width)
    y = ring.centre[1] - words.box.height / 2
    return Cell(0, (label(Kind.FACT, process.aim, AIM, x=words.box.x, y=y, width=width),))
