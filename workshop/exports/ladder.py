"""The lanes view for a phone: stages under one another, each with the gates on the border beneath it."""

from __future__ import annotations

from workshop.domain.design.process import Process, Stage
from workshop.exports import entries
from workshop.exports.canvas import Box, Drawing, Kind, Line, Mark, Sign
from workshop.exports.cells import GATE_MARK, Cell, Column, inside, stacked
from workshop.exports.entries import Entry, Style, label
from workshop.translate import gettext as _

WIDTH = 360.0
RAIL = 14.0
BAR = 3.0
PAD = 12.0
HEADING = Style(19, bold=True)
TITLE = Style(16, bold=True)
CAPTION = Style(12, bold=True, lines=1)

_WORDS = Column(RAIL + 18, WIDTH - RAIL - 18 - PAD, RAIL, gap=10, words=Style(13), support=Style(12, lines=1))


def ladder(process: Process, *, heading: bool = True) -> Drawing:
    """The drawing, 360 points wide, so that on a phone a point is about a pixel."""
    drawn = _heading(process) if heading else Cell(RAIL)
    borders: list[float] = [drawn.bottom]
    for stage in process.stages:
        drawn = drawn.and_then(_stage(stage, drawn.bottom + 14))
        borders.append(drawn.bottom)
    hairlines = [Line(Kind.HAIRLINE, (0, y), (WIDTH, y)) for y in borders]
    path = _critical_path(drawn, borders[0])
    return Drawing(WIDTH, drawn.bottom + RAIL, (*hairlines, *path), drawn.signs, drawn.labels)


def _heading(process: Process) -> Cell:
    words = label(Kind.HEADING, process.name, HEADING, x=RAIL, y=RAIL, width=WIDTH - 2 * RAIL)
    return Cell(words.box.bottom + RAIL, (words,))


def _stage(stage: Stage, y: float) -> Cell:
    milestones = entries.milestones(stage.milestones)
    inner = [entry for entry in milestones if entry.kind is not Kind.GATE]
    cell = _head(stage, y)
    cell = cell.and_then(_side(Kind.BUYER, _("What the buyer does"), inner, cell.bottom))
    us = entries.activities(stage.activities)
    cell = cell.and_then(_side(Kind.US, _("What we do"), us, cell.bottom))
    gates = [entry for entry in milestones if entry.kind is Kind.GATE]
    caption = _("What the buyer must have done")
    return cell.and_then(_gates(caption, gates, cell.bottom))


def _head(stage: Stage, y: float) -> Cell:
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    title = label(Kind.STAGE, stage.title, TITLE, x=_WORDS.x, y=y, width=_WORDS.width)
    under = Style(12, lines=1)
    fact = label(Kind.FACT, chance, under, x=_WORDS.x, y=title.box.bottom + 2, width=_WORDS.width)
    return Cell(fact.box.bottom + 12, (title, fact))


def _caption(kind: Kind, caption: str, y: float) -> Cell:
    words = label(kind, caption, CAPTION, x=_WORDS.x, y=y, width=_WORDS.width)
    return Cell(words.box.bottom + 6, (words,))


def _side(kind: Kind, caption: str, listed: list[Entry], y: float) -> Cell:
    """One side's part of a stage with its bar, the buyer's on the left and ours on the right."""
    if not listed:
        return Cell(y)
    cell = _caption(kind, caption, y)
    cell = cell.and_then(stacked(listed, _WORDS, cell.bottom, inside))
    x = RAIL + 8 if kind is Kind.BUYER else WIDTH - BAR
    bar = Sign(kind, Box(x, y, BAR, cell.bottom - y - _WORDS.gap), Mark.BAR)
    return Cell(cell.bottom + 6, cell.labels, (*cell.signs, bar))


def _gates(caption: str, listed: list[Entry], y: float) -> Cell:
    if not listed:
        return Cell(y)
    cell = _caption(Kind.GATE, caption, y)
    return cell.and_then(stacked(listed, _WORDS, cell.bottom, _on_rail))


def _on_rail(entry: Entry, column: Column, y: float) -> Cell:
    """A gate on the line that leads down, its words to the right."""
    placed = inside(
        entry, Column(column.x - 14, column.width + 14, RAIL, words=column.words, support=column.support), y
    )
    (mark,) = placed.signs
    half = GATE_MARK / 2
    box = Box(RAIL - half, mark.box.centre[1] - half, GATE_MARK, GATE_MARK)
    return Cell(placed.bottom, placed.labels, (Sign(Kind.GATE, box, Mark.DIAMOND),))


def _critical_path(drawn: Cell, top: float) -> list[Line]:
    gates = [sign.box.centre[1] for sign in drawn.signs if sign.kind is Kind.GATE]
    return [Line(Kind.PATH, (RAIL, top), (RAIL, max(gates)))] if gates else []
