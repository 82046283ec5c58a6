"""The HTML of a single sheet that holds one drawing."""

from __future__ import annotations

from workshop.domain.design.process import Process
from workshop.exports.canvas import Drawing
from workshop.exports.sheets import Sheet, smallest
from workshop.templating import export_environment
from workshop.translate import locale


def html(process: Process, drawing: Drawing, svg: str, *, first: Sheet) -> str:
    """The sheet: the smallest on which the words of the drawing keep nine points."""
    sheet = smallest(drawing.width, drawing.height, first=first)
    return (
        export_environment()
        .get_template("exports/flowchart.html")
        .render(
            process=process,
            svg=svg,
            sheet=sheet,
            scale=sheet.scale(drawing.width, drawing.height),
            drawing=drawing,
            language=locale(),
        )
    )
