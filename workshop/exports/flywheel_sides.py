"""What stands on both sides of the ring: a block of words for each stage, and the words of its gates.

Stages go round clockwise: down on the right, up on the left. A stage's gates stand after its block, on the
border to the next stage.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop.domain.design.process import Process, Stage
from workshop.exports import entries
from workshop.exports.canvas import Align, Box, Kind, Line, Mark, Sign
from workshop.exports.cells import Cell
from workshop.exports.entries import LEADING, Entry, Style, label
from workshop.exports.side_columns import GUTTER, side_by_side
from workshop.translate import gettext as _

BAR = 3.0
TITLE = Style(14, bold=True, lines=2)
FACT = Style(10, lines=1)
CAPTION = Style(10, bold=True, lines=1)
SUPPORT = Style(10, lines=1)
GATE = Style(10, bold=True)
CHANCE_WIDTH = 104.0
BLOCK_GAP, GATE_GAP = 17.0, 10.0


@dataclass(frozen=True, slots=True)
class Stop:
    """Something on the ring: what it is, and the y at which the line to its words begins.

    `number` is that of a stage, 0 for a gate and for what follows the signature.
    """

    kind: Kind
    y: float
    number: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the ring: its words and its stops, from top to bottom."""

    bottom: float
    cell: Cell
    lines: tuple[Line, ...] = ()
    stops: tuple[Stop, ...] = ()

    def with_part(self, part: Side) -> Side:
        """Both, the part below."""
        return Side(
            part.bottom, self.cell.and_then(part.cell), self.lines + part.lines, self.stops + part.stops
        )

    def lower(self, by: float) -> Side:
        """The same, with so much room below."""
        return replace(self, bottom=self.bottom + by)

    def moved(self, by: float) -> Side:
        """All of it so much further down."""
        labels = (replace(each, box=each.box.down(by)) for each in self.cell.labels)
        signs = (replace(each, box=each.box.down(by)) for each in self.cell.signs)
        lines = (
            Line(each.kind, (each.start[0], each.start[1] + by), (each.end[0], each.end[1] + by))
            for each in self.lines
        )
        stops = (replace(each, y=each.y + by) for each in self.stops)
        cell = Cell(self.cell.bottom + by, tuple(labels), tuple(signs))
        return Side(self.bottom + by, cell, tuple(lines), tuple(stops))


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of one side stand; `left` of the ring they end at its edge, right of it they begin."""

    x: float
    sub: float
    left: bool

    @property
    def width(self) -> float:
        """The whole block: two columns with their bars."""
        return 2 * (self.sub + BAR + 7) + GUTTER

    @property
    def edge(self) -> float:
        """The x at which lines to the ring begin."""
        return self.x + self.width if self.left else self.x


def down_the_right(process: Process, first: int, place: Place, y: float) -> Side:
    """The first `first` stages, downwards: each block and then its gates."""
    side = Side(y, Cell(y))
    for number, stage in enumerate(process.stages[:first], start=1):
        side = side.with_part(_block(stage, number, place, side.bottom))
        for gate in entries.gates(stage.milestones):
            side = side.with_part(_gate(gate, place, side.bottom))
        side = side.lower(BLOCK_GAP)
    return side.lower(-BLOCK_GAP)


def up_the_left(process: Process, first: int, place: Place, y: float) -> Side:
    """What follows the signature, then the other stages, the last one on top; gates above each block."""
    side = Side(y, Cell(y))
    if process.after:
        side = side.with_part(_after(process, place, y)).lower(BLOCK_GAP)
    for number, stage in reversed(list(enumerate(process.stages, start=1))[first:]):
        for gate in reversed(entries.gates(stage.milestones)):
            side = side.with_part(_gate(gate, place, side.bottom))
        side = side.with_part(_block(stage, number, place, side.bottom)).lower(BLOCK_GAP)
    return replace(side, bottom=max(side.bottom - BLOCK_GAP, y))


def _block(stage: Stage, number: int, place: Place, y: float) -> Side:
    """Name and probability on a rule, and under it the buyer's side left and ours right."""
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    head = _head(Kind.STAGE, stage.title, chance, place, y, about=stage.id)
    rule = Line(Kind.HAIRLINE, (place.x, head.bottom), (place.x + place.width, head.bottom))
    optional = entries.optional(stage.milestones)
    both = _both(optional, entries.activities(stage.activities), place, head.bottom + 8)
    return Side(
        both.bottom + GATE_GAP, head.and_then(both), (rule,), (Stop(Kind.STAGE, head.bottom, number),)
    )


def _head(kind: Kind, title: str, fact: str, place: Place, y: float, about: str = "") -> Cell:
    width = place.width - (CHANCE_WIDTH if fact else 0)
    words = label(kind, title, TITLE, x=place.x, y=y, width=width, about=about)
    # Even a title without any sign that can be printed has its line.
    bottom = max(words.box.bottom, y + TITLE.size * LEADING)
    if not fact:
        return Cell(bottom + 4, (words,))
    style = replace(FACT, align=Align.RIGHT)
    x, top = place.x + width, bottom - FACT.size * LEADING - 1
    told = label(Kind.FACT, fact, style, x=x, y=top, width=CHANCE_WIDTH)
    return Cell(bottom + 4, (words, told))


def _both(optional: list[Entry], ours: list[Entry], place: Place, y: float) -> Cell:
    """Two columns with their captions and bars; what stands alone takes the room of both."""
    room = place.sub if optional and ours else 2 * place.sub
    left = _side(Kind.BUYER, _("What the buyer does"), optional, place, y, room)
    right = _side(Kind.US, _("What we do"), ours, place, y, room)
    return replace(left.and_then(right), bottom=max(left.bottom, right.bottom))


def _side(kind: Kind, caption: str, listed: list[Entry], place: Place, y: float, room: float) -> Cell:
    if not listed:
        return Cell(y)
    buyers = kind is Kind.BUYER
    inner = place.x + BAR + 7 if buyers else place.x + place.width - BAR - 7 - room
    words = label(kind, caption, CAPTION, x=inner, y=y, width=min(room, place.sub))
    columns = 1 if room == place.sub else 2
    cell = side_by_side(listed, inner, place.sub + GUTTER, columns, words.box.bottom + 5, support=SUPPORT)
    bar = Box(place.x if buyers else place.x + place.width - BAR, y, BAR, cell.bottom - y)
    return Cell(y, (words,)).and_then(cell).and_then(Cell(cell.bottom, (), (Sign(kind, bar, Mark.BAR),)))


def _gate(entry: Entry, place: Place, y: float) -> Side:
    """The words of a gate, against the ring on which its diamond lies."""
    style = replace(GATE, align=Align.RIGHT if place.left else Align.LEFT)
    x, width = place.x, place.width - 6
    x = x if place.left else x + 6
    words = label(entry.kind, entry.text, style, x=x, y=y, width=width, about=entry.about)
    cell = Cell(words.box.bottom, (words,))
    if entry.support:
        under = replace(SUPPORT, align=style.align)
        support = label(Kind.SUPPORT, entry.support, under, x=x, y=cell.bottom, width=width)
        cell = cell.and_then(Cell(support.box.bottom, (support,)))
    return Side(cell.bottom + GATE_GAP, cell, (), (Stop(Kind.GATE, y + GATE.size * LEADING / 2),))


def _after(process: Process, place: Place, y: float) -> Side:
    """What follows the signature, on the way back to the first stage."""
    head = _head(Kind.STAGE, _("What follows"), "", place, y)
    rule = Line(Kind.HAIRLINE, (place.x, head.bottom), (place.x + place.width, head.bottom))
    listed = entries.after(process.after)
    steps = side_by_side(listed, place.x, place.width / 2, 2, head.bottom + 8, support=SUPPORT)
    return Side(steps.bottom + 8, head.and_then(steps), (rule,), (Stop(Kind.AFTER, head.bottom),))
