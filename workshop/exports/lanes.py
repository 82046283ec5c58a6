"""The lanes view: stages side by side, the buyer above, us below, gates on the borders between stages."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.process import Process, Stage
from workshop.exports import entries
from workshop.exports.canvas import Box, Drawing, Kind, Line, Mark, Sign
from workshop.exports.cells import Cell, Column, inside, milestone, stacked
from workshop.exports.entries import Style, label
from workshop.exports.sheets import A4, Sheet
from workshop.translate import gettext as _

MARGIN = 14.0
PAD = 12.0
BAR = 3.0
NARROWEST, WIDEST = 118.0, 250.0
HEADING = Style(17, bold=True, lines=2)
TITLE = Style(13, bold=True)
FACT = Style(10, lines=1)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the rows and columns lie once the contents of every cell are known."""

    columns: tuple[Column, ...]
    head: float
    rail: float
    meeting: float
    floor: float

    @property
    def right(self) -> float:
        return self.columns[-1].border


def lanes(process: Process, *, heading: bool = True, sheet: Sheet = A4) -> Drawing:
    """The drawing whose column width makes it largest on `sheet`; `heading` puts the name above it."""
    count = len(process.stages)
    even = min(max((sheet.width - 2 * MARGIN) / count, NARROWEST), WIDEST)
    tried = [lanes_of_width(process, even * factor, heading=heading) for factor in (1, 1.2, 1.45, 1.75)]
    return max(tried, key=lambda drawing: round(sheet.scale(drawing.width, drawing.height), 3))


def lanes_of_width(process: Process, width: float, *, heading: bool) -> Drawing:
    """The drawing with columns of `width` points."""
    columns = tuple(_column(index, width) for index in range(len(process.stages)))
    name = _heading(process, columns) if heading else Cell(MARGIN)
    head = [_head(*each, y=name.bottom) for each in zip(process.stages, columns, strict=True)]
    rail = max(cell.bottom for cell in head) + 8
    buyer, meeting = _lane(_("What the buyer does"), Kind.BUYER, process, columns, rail + 14)
    us, floor = _lane(_("What we do"), Kind.US, process, columns, meeting + 12)
    cells = [name, *head, *buyer, *us]
    grid = _Grid(columns, name.bottom, rail, meeting, floor)
    signs = tuple(sign for cell in cells for sign in cell.signs)
    return Drawing(
        columns[-1].border + MARGIN,
        floor + MARGIN,
        (*_hairlines(grid), *_critical_path(grid, signs)),
        (*_bars(grid), *signs),
        tuple(label for cell in cells for label in cell.labels),
    )


def _column(index: int, width: float) -> Column:
    left = MARGIN + index * width
    return Column(left + PAD, width - 2 * PAD, left + width)


def _heading(process: Process, columns: tuple[Column, ...]) -> Cell:
    width = columns[-1].border - columns[0].x
    words = label(Kind.HEADING, process.name, HEADING, x=columns[0].x, y=MARGIN, width=width)
    return Cell(words.box.bottom + MARGIN, (words,))


def _head(stage: Stage, column: Column, *, y: float) -> Cell:
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    title = label(Kind.STAGE, stage.title, TITLE, x=column.x, y=y, width=column.width, about=stage.id)
    fact = label(Kind.FACT, chance, FACT, x=column.x, y=title.box.bottom + 2, width=column.width)
    return Cell(fact.box.bottom, (title, fact))


def _lane(
    caption: str, kind: Kind, process: Process, columns: tuple[Column, ...], y: float
) -> tuple[list[Cell], float]:
    """The cells of one side, its caption first, and the y at which the lane ends."""
    words = _caption(caption, kind, columns, y)
    top = words.bottom + 8
    cells = [
        stacked(entries.milestones(stage.milestones), column, top, milestone)
        if kind is Kind.BUYER
        else stacked(entries.activities(stage.activities), column, top, inside)
        for stage, column in zip(process.stages, columns, strict=True)
    ]
    return [words, *cells], max(cell.bottom for cell in cells) + 4


def _caption(caption: str, kind: Kind, columns: tuple[Column, ...], y: float) -> Cell:
    style = Style(10, bold=True, lines=1)
    words = label(kind, caption, style, x=columns[0].x, y=y, width=columns[0].width)
    return Cell(words.box.bottom, (words,))


def _bars(grid: _Grid) -> tuple[Sign, Sign]:
    """The buyer's side has its bar on the left, ours on the right."""
    buyer = Box(0, grid.rail + 8, BAR, grid.meeting - grid.rail - 12)
    us = Box(grid.right + MARGIN - BAR, grid.meeting + 4, BAR, grid.floor - grid.meeting - 4)
    return Sign(Kind.BUYER, buyer, Mark.BAR), Sign(Kind.US, us, Mark.BAR)


def _hairlines(grid: _Grid) -> list[Line]:
    borders = [MARGIN, *(column.border for column in grid.columns)]
    upright = [Line(Kind.HAIRLINE, (x, grid.head), (x, grid.floor)) for x in borders]
    across = [Line(Kind.HAIRLINE, (MARGIN, y), (grid.right, y)) for y in (grid.rail, grid.meeting)]
    return upright + across


def _critical_path(grid: _Grid, signs: tuple[Sign, ...]) -> list[Line]:
    """A rail along the stages, and at each border a post on which its gates hang; none without gates."""
    centres = sorted(sign.box.centre for sign in signs if sign.kind is Kind.GATE)
    if not centres:
        return []
    # The centres ascend, so of the gates at one border the lowest one stays.
    posts = dict(centres)
    # Half a stroke longer, or the last corner would be nicked.
    rail = Line(Kind.PATH, (MARGIN, grid.rail), (max(posts) + 1.3, grid.rail))
    return [rail, *(Line(Kind.PATH, (x, grid.rail), (x, y)) for x, y in posts.items())]
