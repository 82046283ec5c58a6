"""Draws the process in one of three shapes: lanes, a funnel, a flywheel; each for a desk and for a phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, cast

from workshop.domain.design.process import Process
from workshop.exports import dot_source, graphviz_program, pdf, png_fonts, poster_page, svg
from workshop.exports.asked import Asked, Shape
from workshop.exports.canvas import Drawing
from workshop.exports.flywheel import flywheel
from workshop.exports.flywheel_narrow import flywheel_narrow
from workshop.exports.funnel import funnel
from workshop.exports.funnel_narrow import funnel_narrow
from workshop.exports.ladder import ladder
from workshop.exports.lanes import lanes
from workshop.exports.printable import printable_process
from workshop.exports.sheets import A4, SHEETS, Sheet
from workshop.exports.telling import told_in_order
from workshop.exports.typeface import has_signs
from workshop.translate import gettext as _


class _Wide(Protocol):
    """Places everything of a process on a sheet."""

    def __call__(self, process: Process, *, heading: bool, sheet: Sheet) -> Drawing: ...


class _Narrow(Protocol):
    """Places everything of a process under one another."""

    def __call__(self, process: Process, *, heading: bool) -> Drawing: ...


_SHAPES: Mapping[Shape, tuple[_Wide, _Narrow]] = {
    "lanes": (lanes, ladder),
    "funnel": (funnel, funnel_narrow),
    "flywheel": (flywheel, flywheel_narrow),
}
Format = Literal["svg", "png", "pdf"]
PNG_DPI = 150


def paper(asked: Asked) -> str:
    """The drawing on the paper that was asked for. Raises DrawingUnavailable."""
    return page(asked.process, shape=asked.shape, sheet=SHEETS[asked.paper])


def file(asked: Asked) -> bytes:
    """The drawing by itself. Raises DrawingUnavailable."""
    form, sheet = cast(Format, asked.ending), SHEETS[asked.paper]
    return draw(asked.process, format=form, shape=asked.shape, sheet=sheet)


def draw(
    process: Process,
    *,
    format: Format = "svg",
    shape: Shape = "lanes",
    narrow: bool = False,
    inline: bool = False,
    linked: bool = False,
    sheet: Sheet = A4,
) -> bytes:
    """The flowchart; `narrow` stacks the stages for a phone, `sheet` is the paper it should fill.

    `inline` leaves out the name and the paper, which the page around it has. An SVG may be put into a page
    as it is: it has no script, no style, no reference, and two ids that differ between narrow and wide.
    Where it is `linked`, the words of an element lead to `#at-` and its id, which that page must have.
    DrawingUnavailable where Graphviz is missing.
    """
    look = _Look(shape, narrow=narrow, inline=inline, linked=linked, sheet=sheet)
    if format == "pdf":
        return pdf.render(_page(process, look))
    process = printable_process(process)
    drawing = _drawing(process, look)
    return _png(drawing) if format == "png" else _svg(process, drawing, look, paper=not inline)


def page(process: Process, *, shape: Shape = "lanes", sheet: Sheet = A4) -> str:
    """The HTML of the flowchart on its paper, ready for `pdf.render`. Raises DrawingUnavailable."""
    return _page(process, _Look(shape, sheet=sheet))


@dataclass(frozen=True, slots=True)
class _Look:
    """How a drawing was asked for."""

    shape: Shape
    narrow: bool = False
    inline: bool = False
    linked: bool = False
    sheet: Sheet = A4

    @property
    def name(self) -> str:
        """What its ids begin with."""
        begin = "flow" if self.shape == "lanes" else self.shape
        return f"{begin}-{'narrow' if self.narrow else 'wide'}"


def _page(process: Process, look: _Look) -> str:
    process = printable_process(process)
    drawing = _drawing(process, look)
    # On paper the sheet itself is the paper.
    drawn = _svg(process, drawing, look, paper=False).decode()
    if look.narrow:
        return poster_page.as_drawn(process, drawing, drawn)
    return poster_page.on_sheet(process, drawing, drawn, first=look.sheet)


def _drawing(process: Process, look: _Look) -> Drawing:
    wide, narrow = _SHAPES[look.shape]
    if look.narrow:
        return narrow(process, heading=not look.inline)
    return wide(process, heading=not look.inline, sheet=look.sheet)


def _svg(process: Process, drawing: Drawing, look: _Look, *, paper: bool) -> bytes:
    return svg.finished(
        graphviz_program.run(dot_source.source(drawing), "svg"),
        drawing,
        name=look.name,
        title=_("The sales process {name}").format(name=process.name),
        description=told_in_order(process),
        paper=paper,
        linked=look.linked,
    )


def _png(drawing: Drawing) -> bytes:
    signs = any(has_signs(line) for label in drawing.labels for line in label.lines)
    with png_fonts.lent(signs=signs) as fonts:
        return graphviz_program.run(dot_source.source(drawing, dpi=PNG_DPI), "png", fonts=fonts)
