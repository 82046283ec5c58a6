"""The playbook: the process as a book that a new rep keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from babel import localedata
from babel.dates import format_date

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Process, Stage
from workshop.domain.design.shape import family
from workshop.domain.design.texts import shortened
from workshop.exports import flowchart, ticks
from workshop.exports.asked import Asked
from workshop.exports.overlay import overlay, size
from workshop.exports.printable import printable_process
from workshop.exports.sheets import SHEETS, PaperName, Sheet, smallest
from workshop.exports.typeface import has_signs
from workshop.templating import export_environment
from workshop.translate import gettext as _
from workshop.translate import speaking

Paper = PaperName


def paper(asked: Asked) -> str:
    """The book on that paper, with the drawing that fits it."""
    drawn = flowchart.draw(asked.process, inline=True, sheet=SHEETS[asked.paper]).decode()
    return html(
        asked.process,
        today=asked.today,
        flowchart=drawn,
        language=asked.language,
        paper=asked.paper,
        revision=asked.revision,
    )


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
    sheet = _sheet(flowchart, paper)
    with speaking(language):
        day = day_words(today, language)
        return (
            export_environment()
            .get_template("exports/playbook.html")
            .render(
                process=process,
                today=today,
                day=day,
                overlay=overlay(flowchart, scale=sheet.scale(*size(flowchart))),
                sheet=sheet,
                language=language,
                paper=paper,
                signs=has_signs(flowchart + "".join(_words(process))),
                next_review=_review_day(process, language),
                ticks=ticks,
                revision=revision,
                foot=_foot(process, day, revision),
                deals=_widest(process),
            )
        )


def _sheet(flowchart: str, paper: Paper) -> Sheet:
    width, height = size(flowchart)
    return smallest(width, height, first=SHEETS[paper])


def day_words(today: date, language: str) -> str:
    """The day as it is written out in that language."""
    return format_date(today, format="long", locale=language if localedata.exists(language) else "en")


def _review_day(process: Process, language: str) -> str:
    return day_words(date.fromisoformat(process.next_review), language) if process.next_review else ""


def _words(process: Process) -> Iterator[str]:
    """Every text of the document."""
    for element in family(process):
        values = (getattr(element, field) for field in FIELDS[type(element)])
        yield from (value for value in values if isinstance(value, str))


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
