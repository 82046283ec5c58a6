"""The playbook: the process as a book that a new rep keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal
from xml.etree import ElementTree

from babel import localedata
from babel.dates import format_date

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import Process, Stage
from workshop.domain.design.texts import shortened
from workshop.exports import ticks
from workshop.exports.printable import printable_process
from workshop.exports.sheets import A4, LETTER, Sheet, smallest
from workshop.templating import export_environment
from workshop.translate import gettext as _
from workshop.translate import speaking

Paper = Literal["a4", "letter"]
_SHEETS: dict[Paper, Sheet] = {"a4": A4, "letter": LETTER}


def html(
    process: Process,
    *,
    today: date,
    flowchart: str,
    language: str = "en",
    paper: Paper = "a4",
    revision: int | None = None,
) -> str:
    """The finished HTML, ready for `pdf.render`; `flowchart` is the inline SVG of the same process.

    `revision` stands in the foot of every page where it is known.
    """
    process = printable_process(process)
    sheet, drawn = _fitted(flowchart, _SHEETS[paper])
    with speaking(language):
        day = _day(today, language)
        return (
            export_environment()
            .get_template("exports/playbook.html")
            .render(
                process=process,
                today=today,
                day=day,
                flowchart=flowchart,
                sheet=sheet,
                drawn=drawn,
                language=language,
                paper=paper,
                ticks=ticks,
                revision=revision,
                foot=_foot(process, day, revision),
                deals=_widest(process),
            )
        )


def _fitted(flowchart: str, first: Sheet) -> tuple[Sheet, tuple[float, float]]:
    """The sheet for the drawing, and the size in points at which it is set there."""
    # The SVG is our own, with user text as escaped text only.
    width, height = map(float, ElementTree.fromstring(flowchart).attrib["viewBox"].split()[2:])  # noqa: S314
    sheet = smallest(width, height, first=first)
    scale = sheet.scale(width, height)
    return sheet, (width * scale, height * scale)


def _day(today: date, language: str) -> str:
    return format_date(today, format="long", locale=language if localedata.exists(language) else "en")


def _foot(process: Process, day: str, revision: int | None) -> str:
    """What every page says of itself: which process, which revision, whose, from when."""
    numbered = "" if revision is None else _("Revision {number}").format(number=revision)
    return "  ·  ".join(
        part for part in (shortened(process.name, 60), numbered, shortened(process.owner, 40), day) if part
    )


def _supports(stages: tuple[Stage, ...]) -> Iterator[Support]:
    for stage in stages:
        found = [milestone.support for milestone in stage.milestones]
        found += [activity.support for activity in stage.activities]
        yield from (support for support in found if support is not None)


def _widest(process: Process) -> Support | None:
    """The support that was counted over most won deals: how much the book stands on."""
    return max(_supports(process.stages), key=lambda support: support.of, default=None)
