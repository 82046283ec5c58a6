"""The playbook: the process as a book that a new rep keeps on the desk."""

from __future__ import annotations

from datetime import date

from workshop.domain.assess.findings import Findings
from workshop.domain.assess.rounds import Round
from workshop.domain.design.process import Process
from workshop.domain.design.texts import shortened
from workshop.exports import flowchart, picture, qr, ticks
from workshop.exports.asked import Asked
from workshop.exports.book_words import MADE_BY, SOURCES, terms
from workshop.exports.cover_room import cover_class
from workshop.exports.maturity.chapter import chapter
from workshop.exports.missing_signs import missing_signs
from workshop.exports.names import process_told
from workshop.exports.overlay import overlay, size
from workshop.exports.page_room import arranged
from workshop.exports.printable import printable_process
from workshop.exports.qualifying_sheet import sheets
from workshop.exports.sheets import SHEETS, PaperName, Sheet, smallest
from workshop.exports.spreads import spreads, stories_of
from workshop.exports.standing import current, day_told, day_words, version
from workshop.exports.supports import widest
from workshop.exports.tints import tints
from workshop.exports.typeface import has_signs
from workshop.exports.words_of import words_of
from workshop.templating import export_environment
from workshop.translate import gettext as _
from workshop.translate import speaking

Paper = PaperName

# The templates of the book in the order of its pages; another chapter is another name here.
PARTS = (
    "cover",
    "front",
    "whole",
    "stages",
    "buying",
    "answers",
    "qualifying",
    "standing",
    "words",
    "changes",
    "made",
)


def paper(asked: Asked) -> str:
    """The book on that paper, with the drawing that fits it."""
    drawn = flowchart.draw(asked.process, inline=True, sheet=SHEETS[asked.paper]).decode()
    return html(
        process_told(asked.process, names=asked.names),
        today=asked.today,
        flowchart=drawn,
        language=asked.language,
        paper=asked.paper,
        revision=asked.revision,
        logo=asked.logo,
        result=asked.result,
        link=asked.link,
    )


def html(
    process: Process,
    *,
    today: date,
    flowchart: str,
    language: str = "en",
    paper: Paper = "a4",
    revision: int | None = None,
    logo: bytes = b"",
    result: tuple[Round, Findings] | None = None,
    link: str = "",
) -> str:
    """The finished HTML, ready for `pdf.render`; `flowchart` is the inline SVG of the same process.

    `revision` is the draft's number where it is known; a published version says its own. `logo` is a PNG that
    `intake.logo` let through; `result` is a closed round with what it tells;
    `link` is where the current version is read, for a code on the cover.
    """
    process = printable_process(process)
    sheet = _sheet(flowchart, paper)
    with speaking(language):
        next_review = day_told(process.next_review, language)
        standing = chapter(*result, language=language, paper=paper) if result else None
        return (
            export_environment()
            .get_template("exports/playbook.html")
            .render(
                parts=PARTS,
                process=process,
                spreads=tuple(spreads(process)),
                stories=stories_of(process, ""),
                methods=sheets(process),
                standing=standing,
                terms=terms(),
                sources=SOURCES,
                made_by=MADE_BY,
                today=today,
                day=day_words(today, language),
                published=day_told(process.published, language),
                overlay=overlay(flowchart, scale=sheet.scale(*size(flowchart))),
                sheet=sheet,
                language=language,
                paper=paper,
                signs=has_signs(
                    flowchart + "".join(words_of(process)) + (standing.words if standing else "")
                ),
                lacking=missing_signs(process),
                next_review=next_review,
                ticks=ticks,
                arranged=arranged,
                cover=cover_class(process, paper, has_code=bool(link)),
                code=qr.drawing(link, title=_("A code that leads to the current version")) if link else "",
                current=current(process),
                tints=tints(process.colour),
                logo=picture.address(logo) if logo else "",
                edition=version(process, revision),
                foot=_foot(process, version(process, revision), next_review),
                book=shortened(process.name, 48),
                deals=widest(process),
            )
        )


def _sheet(flowchart: str, paper: Paper) -> Sheet:
    width, height = size(flowchart)
    return smallest(width, height, first=SHEETS[paper])


def _foot(process: Process, edition: str, next_review: str) -> str:
    """What every page says of itself: which state it is, whose, and until when it is looked at again."""
    review = _("Next review {day}").format(day=next_review) if next_review else ""
    return "  ·  ".join(part for part in (edition, shortened(process.owner, 40), review) if part)
