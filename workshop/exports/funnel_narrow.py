"""The funnel for a phone: a stack of bands that narrow, with everything inside."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop.domain.design.process import Process, Stage
from workshop.exports import entries
from workshop.exports.bends import bent
from workshop.exports.canvas import Box, Curve, Drawing, Kind, Mark, Point, Sign
from workshop.exports.cells import Cell
from workshop.exports.entries import Style, label
from workshop.exports.ladder import RAIL, WIDTH, column, following, gates_caption, headed, inner, on_rail
from workshop.translate import gettext as _

TITLE = Style(16, bold=True)
FACT = Style(12, lines=1)
# How much each stage is further in than the one before, and the last one than the first at most.
STEP, MOST = 11.0, 66.0
EDGE = WIDTH - 0.5


@dataclass(frozen=True, slots=True)
class _Step:
    """One stage as placed: its band, the y where its slope begins, and everything in it."""

    band: Box
    slope: float
    cell: Cell


def funnel_narrow(process: Process, *, heading: bool = True) -> Drawing:
    """The drawing, 360 points wide, so that on a phone a point is about a pixel."""
    name = headed(process) if heading else Cell(RAIL)
    insets = _insets(len(process.stages))
    steps: list[_Step] = []
    for place, stage in enumerate(process.stages):
        y = steps[-1].cell.bottom if steps else name.bottom
        steps.append(_step(stage, insets[place], insets[place + 1], y))
    end = steps[-1].cell.bottom
    after = following(process, end + 18) if process.after else Cell(end)
    cells = [name, *(step.cell for step in steps), after]
    return Drawing(
        WIDTH,
        after.bottom + RAIL,
        (),
        (
            *(Sign(Kind.BAND, step.band, Mark.GROUND) for step in steps),
            *(sign for cell in cells for sign in cell.signs),
        ),
        tuple(words for cell in cells for words in cell.labels),
        _sides(steps, insets),
    )


def _insets(stages: int) -> list[float]:
    """How far in each stage is, and the way out."""
    step = min(STEP, MOST / stages)
    return [step * place for place in range(stages + 1)]


def _step(stage: Stage, inset: float, then: float, y: float) -> _Step:
    place = column(inset)
    head = _head(stage, inset, y + 10)
    right = EDGE - inset
    band = Box(place.border + 1.3, y + 0.3, right - place.border - 1.6, head.bottom + 10 - y)
    cell = head.and_then(inner(stage, place, band.bottom + 12))
    slope = cell.bottom
    return _Step(band, slope, cell.and_then(_slope(stage, inset, then, slope)))


def _head(stage: Stage, inset: float, y: float) -> Cell:
    place = column(inset)
    title = label(Kind.STAGE, stage.title, TITLE, x=place.x, y=y, width=place.width, about=stage.id)
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    fact = label(Kind.FACT, chance, FACT, x=place.x, y=title.box.bottom + 2, width=place.width)
    return Cell(fact.box.bottom, (title, fact))


def _slope(stage: Stage, inset: float, then: float, y: float) -> Cell:
    """The gates on the left side, which leans inwards here; their words are inside."""
    listed = entries.gates(stage.milestones)
    if not listed:
        return Cell(y + 16)
    # The words stand as far in as the slope's end, so that the line never reaches them.
    place = column(then)
    cell = gates_caption(place, y)
    for entry in listed:
        cell = cell.and_then(on_rail(entry, place, cell.bottom))
        cell = replace(cell, bottom=cell.bottom + place.gap)
    moved = (_on_slope(sign, (y, cell.bottom), inset - then) for sign in cell.signs)
    return replace(cell, signs=tuple(moved))


def _on_slope(sign: Sign, slope: tuple[float, float], lean: float) -> Sign:
    """The diamond moved from the slope's lower end to where the line is at its height."""
    share = (slope[1] - sign.box.centre[1]) / (slope[1] - slope[0])
    return replace(sign, box=replace(sign.box, x=sign.box.x + lean * share))


def _sides(steps: list[_Step], insets: list[float]) -> tuple[Curve, ...]:
    """Both sides as hairlines, and on the left one the path as far as the last gate."""
    left, right = _corners(steps, insets)
    sides = (bent(Kind.HAIRLINE, right), bent(Kind.HAIRLINE, left))
    gates = [sign.box.centre for step in steps for sign in step.cell.signs if sign.kind is Kind.GATE]
    if not gates:
        return sides
    return *sides, bent(Kind.PATH, [*(corner for corner in left if corner[1] < gates[-1][1]), gates[-1]])


def _corners(steps: list[_Step], insets: list[float]) -> tuple[list[Point], list[Point]]:
    left: list[Point] = []
    right: list[Point] = []
    for step, inset in zip(steps, insets, strict=False):
        for y in (step.band.y - 0.3, step.slope):
            left.append((RAIL + inset, y))
            right.append((EDGE - inset, y))
    end = steps[-1].cell.bottom
    return [*left, (RAIL + insets[-1], end)], [*right, (EDGE - insets[-1], end)]
