"""The HTML of a single sheet that holds one drawing."""

from __future__ import annotations

from workshop.domain.design.process import Process
from workshop.exports.canvas import Drawing
from workshop.exports.overlay import overlay
from workshop.exports.sheets import Sheet, smallest
from workshop.exports.typeface import has_signs
from workshop.templating import export_environment
from workshop.translate import locale

MARGIN = 20.0


def on_sheet(process: Process, drawing: Drawing, svg: str, *, first: Sheet) -> str:
    """The smallest sheet on which the words of the drawing keep nine points."""
    sheet = smallest(drawing.width, drawing.height, first=first)
    return _page(process, svg, size=sheet.name, scale=sheet.scale(drawing.width, drawing.height))


def as_drawn(process: Process, drawing: Drawing, svg: str) -> str:
    """A page as large as the drawing, for reading on a phone."""
    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    return _page(process, svg, size=f"{width:.1f}pt {height:.1f}pt", scale=1)


def _page(process: Process, svg: str, *, size: str, scale: float) -> str:
    return (
        export_environment()
        .get_template("exports/flowchart.html")
        .render(
            title=process.name,
            overlay=overlay(svg, scale=scale),
            signs=has_signs(svg),
            size=size,
            margin=MARGIN,
            language=locale(),
        )
    )
