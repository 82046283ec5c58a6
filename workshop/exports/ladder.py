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


def column(inset: float = 0) -> Column:
    """Where the words of a stage stand, so much further in from both edges."""
    width = WIDTH - RAIL - 18 - PAD - 2 * inset
    return Column(RAIL + inset + 18, width, RAIL + inset, gap=10, words=Style(13), support=Style(12, lines=1))


def ladder(process: Process, *, heading: bool = True) -> Drawing:
    """The drawing, 360 points wide, so that on a phone a point is about a pixel."""
    drawn = headed(process) if heading else Cell(RAIL)
    borders: list[float] = [drawn.bottom]
    for stage in process.stages:
        drawn = drawn.and_then(rung(stage, column(), drawn.bottom + 14))
        borders.append(drawn.bottom)
    hairlines = [Line(Kind.HAIRLINE, (0, y), (WIDTH, y)) for y in borders]
    path = _critical_path(drawn, borders[0])
    return Drawing(WIDTH, drawn.bottom + RAIL, (*hairlines, *path), drawn.signs, drawn.labels)


def headed(process: Process) -> Cell:
    """The name of the process above the drawing."""
    words = label(Kind.HEADING, process.name, HEADING, x=RAIL, y=RAIL, width=WIDTH - 2 * RAIL)
    return Cell(words.box.bottom + RAIL, (words,))


def rung(stage: Stage, column: Column, y: float, number: str = "") -> Cell:
    """A stage with what is in it, and at its end the gates; `number` comes before its name."""
    cell = _head(stage, column, y, number)
    cell = cell.and_then(inner(stage, column, cell.bottom))
    gates = entries.gates(stage.milestones)
    if not gates:
        return cell
    cell = cell.and_then(gates_caption(column, cell.bottom))
    return cell.and_then(stacked(gates, column, cell.bottom, on_rail))


def inner(stage: Stage, column: Column, y: float) -> Cell:
    """What the buyer may do, and what we do."""
    optional = entries.optional(stage.milestones)
    cell = _side(Kind.BUYER, _("What the buyer does"), optional, column, y)
    return cell.and_then(
        _side(Kind.US, _("What we do"), entries.activities(stage.activities), column, cell.bottom)
    )


def gates_caption(column: Column, y: float) -> Cell:
    """The words above the gates."""
    return _caption(Kind.GATE, _("What the buyer must have done"), column, y)


def following(process: Process, y: float) -> Cell:
    """What follows the signature."""
    place = column()
    words = label(Kind.STAGE, _("What follows"), TITLE, x=place.x, y=y, width=place.width)
    head = Cell(words.box.bottom + 10, (words,))
    return head.and_then(stacked(entries.after(process.after), place, head.bottom, inside))


def _head(stage: Stage, column: Column, y: float, number: str) -> Cell:
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    words = f"{number} {stage.title}".strip()
    title = label(Kind.STAGE, words, TITLE, x=column.x, y=y, width=column.width, about=stage.id)
    under = Style(12, lines=1)
    fact = label(Kind.FACT, chance, under, x=column.x, y=title.box.bottom + 2, width=column.width)
    return Cell(fact.box.bottom + 12, (title, fact))


def _caption(kind: Kind, caption: str, column: Column, y: float) -> Cell:
    words = label(kind, caption, CAPTION, x=column.x, y=y, width=column.width)
    return Cell(words.box.bottom + 6, (words,))


def _side(kind: Kind, caption: str, listed: list[Entry], column: Column, y: float) -> Cell:
    """One side's part of a stage with its bar, the buyer's on the left and ours on the right."""
    if not listed:
        return Cell(y)
    cell = _caption(kind, caption, column, y)
    cell = cell.and_then(stacked(listed, column, cell.bottom, inside))
    x = column.border + 8 if kind is Kind.BUYER else column.x + column.width + PAD - BAR
    bar = Sign(kind, Box(x, y, BAR, cell.bottom - y - column.gap), Mark.BAR)
    return Cell(cell.bottom + 6, cell.labels, (*cell.signs, bar))


def on_rail(entry: Entry, column: Column, y: float) -> Cell:
    """A gate on the line that leads down, its words to the right."""
    words = Column(
        column.x - 14, column.width + 14, column.border, words=column.words, support=column.support
    )
    placed = inside(entry, words, y)
    (mark,) = placed.signs
    half = GATE_MARK / 2
    box = Box(column.border - half, mark.box.centre[1] - half, GATE_MARK, GATE_MARK)
    return Cell(placed.bottom, placed.labels, (Sign(Kind.GATE, box, Mark.DIAMOND),))


def _critical_path(drawn: Cell, top: float) -> list[Line]:
    gates = [sign.box.centre[1] for sign in drawn.signs if sign.kind is Kind.GATE]
    return [Line(Kind.PATH, (RAIL, top), (RAIL, max(gates)))] if gates else []
