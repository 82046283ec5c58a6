"""The funnel: stages as bands that narrow, and the gates on the slopes from one band to the next.

What narrows the funnel is what the buyer must have done: the gates hang on its left side, which is the only
thick line. The buyer's side is left of it, ours is right of it.
"""

from __future__ import annotations

from itertools import product

from workshop.domain.design.process import Process
from workshop.exports import entries
from workshop.exports.bends import bent
from workshop.exports.canvas import Box, Curve, Drawing, Kind, Line, Mark, Point, Sign
from workshop.exports.cells import Cell
from workshop.exports.entries import Style, label
from workshop.exports.fitting import best
from workshop.exports.funnel_frame import BAR, BUYER_WIDTH, GATES_WIDTHS, MARGIN, US_WIDTH, Frame
from workshop.exports.funnel_rows import AIR, SUPPORT, Row, rows
from workshop.exports.sheets import A2, A4, SMALLEST_WORDS, Sheet
from workshop.exports.side_columns import side_by_side
from workshop.translate import gettext as _

HEADING = Style(19, bold=True, lines=2)
CAPTION = Style(10.5, bold=True, lines=1)
# How much narrower the way out is than the last band, on each side.
OUT = 7.0


def funnel(process: Process, *, heading: bool = True, sheet: Sheet = A4) -> Drawing:
    """The drawing with as many columns on each side as make it largest on `sheet`.

    Probabilities are set large where the words keep their size all the same.
    """
    roomy = _largest(process, sheet, heading=heading, compact=False)
    if A2.scale(roomy.width, roomy.height) * SUPPORT.size >= SMALLEST_WORDS:
        return roomy
    return _largest(process, sheet, heading=heading, compact=True)


def _largest(process: Process, sheet: Sheet, *, heading: bool, compact: bool) -> Drawing:
    choices = product((1, 2, 3), (1, 2, 3, 4), GATES_WIDTHS)
    tried = [funnel_of(process, Frame(*choice, compact), heading=heading) for choice in choices]
    return best(tried, sheet)


def funnel_of(process: Process, frame: Frame, *, heading: bool) -> Drawing:
    """The drawing with so many columns on each side."""
    name = _heading(process, frame) if heading else Cell(MARGIN)
    captions = _captions(frame, name.bottom)
    placed = rows(process, frame, captions.bottom + 6)
    end = placed[-1].end
    after = _after(process, frame, end)
    cells = [name, captions, *(row.cell for row in placed), after]
    signs = tuple(sign for cell in cells for sign in cell.signs)
    return Drawing(
        frame.right + MARGIN,
        after.bottom + MARGIN,
        tuple(_rules(placed, frame)),
        (*(_ground(row.band) for row in placed), *_bars(placed, frame), *signs),
        tuple(words for cell in cells for words in cell.labels),
        _sides(placed),
    )


def _heading(process: Process, frame: Frame) -> Cell:
    words = label(Kind.HEADING, process.name, HEADING, x=MARGIN, y=MARGIN, width=frame.right - MARGIN)
    return Cell(words.box.bottom + MARGIN, (words,))


def _captions(frame: Frame, y: float) -> Cell:
    told = _("What the buyer does")
    buyer = label(Kind.BUYER, told, CAPTION, x=frame.buyer, y=y, width=BUYER_WIDTH)
    us = label(Kind.US, _("What we do"), CAPTION, x=frame.us, y=y, width=US_WIDTH)
    return Cell(us.box.bottom, (buyer, us))


def _after(process: Process, frame: Frame, y: float) -> Cell:
    """What follows the signature, under the funnel on our side; nothing where nobody said."""
    if not process.after:
        return Cell(y)
    style = Style(CAPTION.size, bold=True, lines=2)
    words = label(Kind.FACT, _("What follows"), style, x=frame.us, y=y + AIR, width=US_WIDTH)
    listed = entries.after(process.after)
    steps = side_by_side(listed, frame.us, US_WIDTH, frame.us_columns, words.box.bottom + 6, support=SUPPORT)
    return Cell(words.box.bottom, (words,)).and_then(steps)


def _rules(placed: list[Row], frame: Frame) -> list[Line]:
    """A hairline at the head of each stage on both sides of its band, and one at the end."""
    lines = []
    for row in placed:
        lines.append(Line(Kind.HAIRLINE, (frame.buyer, row.band.y), (row.band.x, row.band.y)))
        lines.append(Line(Kind.HAIRLINE, (row.band.right, row.band.y), (frame.right, row.band.y)))
    band, end = placed[-1].band, placed[-1].end
    lines.append(Line(Kind.HAIRLINE, (frame.buyer, end), (band.x + OUT, end)))
    lines.append(Line(Kind.HAIRLINE, (band.right - OUT, end), (frame.right, end)))
    return lines


def _ground(band: Box) -> Sign:
    """The tint of a band, which leaves both sides of the funnel free."""
    return Sign(Kind.BAND, Box(band.x + 1.3, band.y + 0.3, band.width - 1.6, band.height - 0.6), Mark.GROUND)


def _sides(placed: list[Row]) -> tuple[Curve, ...]:
    """The funnel's two sides: the left one is the path of the gates, as far as there are any."""
    left, right = outline([row.band for row in placed], placed[-1].end, OUT)
    last = max((place for place, row in enumerate(placed) if row.has_gate), default=-1)
    reach = 2 * (last + 1)
    path = [bent(Kind.PATH, left[: reach + 1])] if reach else []
    rest = [bent(Kind.HAIRLINE, left[reach:])] if reach + 1 < len(left) else []
    return (bent(Kind.HAIRLINE, right), *rest, *path)


def outline(bands: list[Box], end: float, out: float) -> tuple[list[Point], list[Point]]:
    """The corners of the left and the right side, two for each band and one below the last slope."""
    left = [(band.x, y) for band in bands for y in (band.y, band.bottom)]
    right = [(band.right, y) for band in bands for y in (band.y, band.bottom)]
    return [*left, (bands[-1].x + out, end)], [*right, (bands[-1].right - out, end)]


def _bars(placed: list[Row], frame: Frame) -> tuple[Sign, Sign]:
    """The buyer's side has its bar on the left, ours on the right."""
    top, height = placed[0].band.y + 4, placed[-1].end - placed[0].band.y - 4
    buyer = Box(0, top, BAR, height)
    us = Box(frame.right + MARGIN - BAR, top, BAR, height)
    return Sign(Kind.BUYER, buyer, Mark.BAR), Sign(Kind.US, us, Mark.BAR)
