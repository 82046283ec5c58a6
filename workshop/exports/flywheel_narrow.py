"""The flywheel for a phone: the ring with numbers, and under it each number's stage."""

from __future__ import annotations

from workshop.domain.design.process import Process, Stage
from workshop.exports import typeface
from workshop.exports.canvas import Curve, Drawing, Kind, Label, Line, Sign
from workshop.exports.cells import Cell
from workshop.exports.entries import LEADING, Style, label
from workshop.exports.flywheel_ring import DISC, ROUND, Ring, curves, disc, gate
from workshop.exports.ladder import RAIL, WIDTH, column, following, headed, rung

RADIUS = 146.0
# More stages than these have no room on a ring of this size; their list alone is drawn.
MOST_AROUND = 16
# Titles stand in the ring while there is room for them.
MOST_INSIDE = 8
INSIDE = Style(13, lines=1)


def flywheel_narrow(process: Process, *, heading: bool = True) -> Drawing:
    """The drawing, 360 points wide, so that on a phone a point is about a pixel."""
    name = headed(process) if heading else Cell(RAIL)
    ring = Ring((WIDTH / 2, name.bottom + RADIUS + DISC / 2), RADIUS)
    if len(process.stages) <= MOST_AROUND:
        signs, labels, around = _round(process, ring)
        drawn, lines = _list(process, ring.centre[1] + RADIUS + DISC / 2 + 18)
    else:
        signs, labels, around = [], [], ()
        drawn, lines = _list(process, name.bottom)
    return Drawing(
        WIDTH,
        drawn.bottom + RAIL,
        tuple(lines),
        (*name.signs, *signs, *drawn.signs),
        (*name.labels, *labels, *drawn.labels),
        around,
    )


def _round(process: Process, ring: Ring) -> tuple[list[Sign], list[Label], tuple[Curve, ...]]:
    """The discs in equal steps; a diamond half-way to the next where the border has gates."""
    count = len(process.stages)
    step = ROUND / (count + 1)
    # Half a step after the top, so that the way back closes the ring there.
    angles = [step * (place + 0.5) for place in range(count)]
    discs = [disc(ring.at(angle), number) for number, angle in enumerate(angles, start=1)]
    gates = [angle + step / 2 for angle, stage in zip(angles, process.stages, strict=True) if _gated(stage)]
    signs = [sign for sign, _words in discs] + [gate(ring.at(angle)) for angle in gates]
    labels = [words for _sign, own in discs for words in own]
    if process.after:
        sign, _none = disc(ring.at(ROUND - step / 2), 0)
        signs.append(sign)
    return signs, [*labels, *_titles(process, ring)], curves(ring, angles[0], max(gates, default=None))


def _gated(stage: Stage) -> bool:
    return any(milestone.gate for milestone in stage.milestones)


def _titles(process: Process, ring: Ring) -> list[Label]:
    """The stages by name in the middle of the ring, one a line."""
    count = len(process.stages)
    if count > MOST_INSIDE:
        return []
    room, line = RADIUS * 1.3, INSIDE.size * LEADING + 5
    told = [f"{place}  {stage.title}" for place, stage in enumerate(process.stages, start=1)]
    width = min(max(typeface.width(each, INSIDE.size) for each in told), room)
    x, top = ring.centre[0] - width / 2, ring.centre[1] - count * line / 2
    return [
        label(Kind.FACT, words, INSIDE, x=x, y=top + place * line, width=width, about=stage.id)
        for place, (words, stage) in enumerate(zip(told, process.stages, strict=True))
    ]


def _list(process: Process, y: float) -> tuple[Cell, list[Line]]:
    """The stages under one another with their numbers, and what follows the signature."""
    cell, borders = Cell(y), [y]
    for number, stage in enumerate(process.stages, start=1):
        cell = cell.and_then(rung(stage, column(), cell.bottom + 14, str(number)))
        borders.append(cell.bottom)
    path = _path(cell, y)
    if process.after:
        cell = cell.and_then(following(process, cell.bottom + 14))
        borders.append(cell.bottom)
    return cell, [*(Line(Kind.HAIRLINE, (0, each), (WIDTH, each)) for each in borders), *path]


def _path(cell: Cell, top: float) -> list[Line]:
    gates = [sign.box.centre[1] for sign in cell.signs if sign.kind is Kind.GATE]
    return [Line(Kind.PATH, (RAIL, top), (RAIL, max(gates)))] if gates else []
