"""Draws the process as lanes: the buyer's side, our side, and the gates between the stages."""

from __future__ import annotations

from typing import Literal, cast

from workshop.domain.design.process import Process
from workshop.exports import dot_source, graphviz_program, pdf, png_fonts, poster_page, svg
from workshop.exports.asked import Asked
from workshop.exports.canvas import Drawing
from workshop.exports.ladder import ladder
from workshop.exports.lanes import lanes
from workshop.exports.printable import printable_process
from workshop.exports.sheets import A4, SHEETS, Sheet
from workshop.exports.telling import told_in_order
from workshop.exports.typeface import has_signs
from workshop.translate import gettext as _

Format = Literal["svg", "png", "pdf"]
PNG_DPI = 150


def paper(asked: Asked) -> str:
    """The drawing on the paper that was asked for. Raises DrawingUnavailable."""
    return page(asked.process, sheet=SHEETS[asked.paper])


def file(asked: Asked) -> bytes:
    """The drawing by itself. Raises DrawingUnavailable."""
    return draw(asked.process, format=cast(Format, asked.ending), sheet=SHEETS[asked.paper])


def draw(
    process: Process, *, format: Format = "svg", narrow: bool = False, inline: bool = False, sheet: Sheet = A4
) -> bytes:
    """The flowchart; `narrow` stacks the stages for a phone, `sheet` is the paper it should fill.

    `inline` leaves out the name and the paper, which the page around it has. An SVG may be put into a page
    as it is: it has no script, no style, no reference, and two ids that differ between narrow and wide.
    DrawingUnavailable where Graphviz is missing.
    """
    if format == "pdf":
        return pdf.render(page(process, narrow=narrow, inline=inline, sheet=sheet))
    process = printable_process(process)
    drawing = _drawing(process, narrow=narrow, inline=inline, sheet=sheet)
    return _png(drawing) if format == "png" else _svg(process, drawing, narrow=narrow, paper=not inline)


def page(process: Process, *, narrow: bool = False, inline: bool = False, sheet: Sheet = A4) -> str:
    """The HTML of the flowchart on its paper, ready for `pdf.render`. Raises DrawingUnavailable."""
    process = printable_process(process)
    drawing = _drawing(process, narrow=narrow, inline=inline, sheet=sheet)
    # On paper the sheet itself is the paper.
    drawn = _svg(process, drawing, narrow=narrow, paper=False).decode()
    if narrow:
        return poster_page.as_drawn(process, drawing, drawn)
    return poster_page.on_sheet(process, drawing, drawn, first=sheet)


def _drawing(process: Process, *, narrow: bool, inline: bool, sheet: Sheet) -> Drawing:
    if narrow:
        return ladder(process, heading=not inline)
    return lanes(process, heading=not inline, sheet=sheet)


def _svg(process: Process, drawing: Drawing, *, narrow: bool, paper: bool) -> bytes:
    return svg.finished(
        graphviz_program.run(dot_source.source(drawing), "svg"),
        drawing,
        name="flow-narrow" if narrow else "flow-wide",
        title=_("The sales process {name}").format(name=process.name),
        description=told_in_order(process),
        paper=paper,
    )


def _png(drawing: Drawing) -> bytes:
    signs = any(has_signs(line) for label in drawing.labels for line in label.lines)
    with png_fonts.lent(signs=signs) as fonts:
        return graphviz_program.run(dot_source.source(drawing, dpi=PNG_DPI), "png", fonts=fonts)
