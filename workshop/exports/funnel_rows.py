"""The rows of the funnel: each stage with its band, its gates on the slope, and both sides beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop.domain.design.process import Process, Stage
from workshop.exports import entries
from workshop.exports.canvas import Align, Box, Kind, Mark, Point, Sign
from workshop.exports.cells import GATE_MARK, Cell
from workshop.exports.entries import LEADING, Entry, Style, label
from workshop.exports.funnel_frame import BUYER_WIDTH, US_WIDTH, Frame, widths
from workshop.exports.side_columns import side_by_side
from workshop.translate import gettext as _

AIR = 11.0
SLOPE = 16.0
TITLE = Style(14, bold=True, align=Align.MIDDLE)
PERCENT = Style(20, bold=True, lines=1, align=Align.MIDDLE)
FACT = Style(10, lines=1, align=Align.MIDDLE)
SUPPORT = Style(10, lines=1)
GATE = Style(10, bold=True, align=Align.RIGHT)
# From the middle of a gate's diamond to its words, and from one gate to the next.
TO_WORDS, BETWEEN = 11.0, 8.0


@dataclass(frozen=True, slots=True)
class Row:
    """One stage as placed: its band, the y at which its slope ends, and what stands in and beside it."""

    band: Box
    end: float
    cell: Cell

    @property
    def has_gate(self) -> bool:
        """Whether anything has to be passed at its end."""
        return any(sign.kind is Kind.GATE for sign in self.cell.signs)


def rows(process: Process, frame: Frame, y: float) -> list[Row]:
    """The stages under one another from `y` downwards."""
    across = widths(len(process.stages))
    placed: list[Row] = []
    for stage, width, then in zip(process.stages, across, [*across[1:], across[-1] - 14], strict=True):
        placed.append(_row(stage, frame, (width, then), placed[-1].end if placed else y))
    return placed


def _row(stage: Stage, frame: Frame, across: tuple[float, float], y: float) -> Row:
    """A band as high as its words need, then the slope; what either side needs more makes the band higher."""
    gates = entries.gates(stage.milestones)
    optional = _optional(entries.optional(stage.milestones), frame, y + AIR)
    us = side_by_side(
        entries.activities(stage.activities), frame.us, US_WIDTH, frame.us_columns, y + AIR, support=SUPPORT
    )
    named = _named(stage, frame, across[0], y + AIR)
    least = named.bottom if frame.apart else max(named.bottom, optional.bottom)
    height = _slope_height(gates, frame.gates)
    end = max(least + AIR + height, us.bottom + AIR, optional.bottom + AIR)
    band = Box(frame.middle - across[0] / 2, y, across[0], end - height - y)
    slope = _slope(gates, (band.x, band.bottom), (frame.middle - across[1] / 2, end), frame.gates)
    centred = _down(named, (band.bottom - AIR - named.bottom) / 2)
    return Row(band, end, centred.and_then(optional).and_then(us).and_then(slope))


def _named(stage: Stage, frame: Frame, width: float, y: float) -> Cell:
    """How likely the deal is to close, large if there is room, and the stage's name under it."""
    x, room = frame.middle - width / 2 + 8, width - 16
    cell = Cell(y)
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    if not frame.compact:
        large = _("{percent} %").format(percent=stage.probability)
        percent = label(Kind.STAGE, large, PERCENT, x=x, y=y, width=room)
        cell, chance = Cell(percent.box.bottom, (percent,)), _("likely to close")
    fact = label(Kind.FACT, chance, FACT, x=x, y=cell.bottom, width=room)
    title = label(Kind.STAGE, stage.title, TITLE, x=x, y=fact.box.bottom + 4, width=room, about=stage.id)
    return cell.and_then(Cell(title.box.bottom, (fact, title)))


def _down(cell: Cell, by: float) -> Cell:
    labels = (replace(words, box=words.box.down(by)) for words in cell.labels)
    return Cell(cell.bottom + by, tuple(labels), cell.signs)


def _optional(listed: list[Entry], frame: Frame, y: float) -> Cell:
    """What only strengthens a deal, on the buyer's side."""
    columns = max(frame.buyer_columns - 1, 1)
    return side_by_side(listed, frame.buyer, BUYER_WIDTH, columns, y, support=SUPPORT)


def _slope_height(gates: list[Entry], width: float) -> float:
    """How much room the gates of one border take under one another."""
    return max(sum(_gate(each, 0, 0, width).bottom + BETWEEN for each in gates) + 4, SLOPE)


def _slope(gates: list[Entry], start: Point, end: Point, width: float) -> Cell:
    """The gates under one another on the slope from `start` to `end`, their words left of them."""
    cell, y = Cell(end[1]), start[1] + BETWEEN - 1
    for each in gates:
        share = (y + GATE.size * LEADING / 2 - start[1]) / (end[1] - start[1])
        gate = _gate(each, start[0] + (end[0] - start[0]) * share, y, width)
        cell = cell.and_then(replace(gate, bottom=end[1]))
        y = gate.bottom + BETWEEN
    return cell


def _gate(entry: Entry, x: float, y: float, room: float) -> Cell:
    """A gate whose diamond lies at `x`, level with the first of its words."""
    width = room - TO_WORDS
    left = x - TO_WORDS - width
    words = label(entry.kind, entry.text, GATE, x=left, y=y, width=width, about=entry.about)
    middle = y + GATE.size * LEADING / 2
    box = Box(x - GATE_MARK / 2, middle - GATE_MARK / 2, GATE_MARK, GATE_MARK)
    cell = Cell(words.box.bottom, (words,), (Sign(Kind.GATE, box, Mark.DIAMOND),))
    if not entry.support:
        return cell
    under = replace(SUPPORT, align=Align.RIGHT)
    support = label(Kind.SUPPORT, entry.support, under, x=left, y=cell.bottom, width=width)
    return cell.and_then(Cell(support.box.bottom, (support,)))
