"""The pocket checklist as finished HTML for paper, and as one file for the phone."""

from __future__ import annotations

from dataclasses import replace

from workshop.exports import company_colour, standing
from workshop.exports.asked import Asked
from workshop.exports.pocket import fitting
from workshop.exports.pocket.parts import INDENT
from workshop.exports.printable import printable_process
from workshop.exports.single_file import single_file
from workshop.exports.typeface import has_signs
from workshop.exports.words_of import words_of
from workshop.templating import export_environment
from workshop.translate import speaking


def paper(asked: Asked) -> str:
    """Two sides of A5, ready for `pdf.render`."""
    asked = replace(asked, process=printable_process(asked.process))
    with speaking(asked.language):
        return (
            export_environment()
            .get_template("exports/pocket.html")
            .render(
                asked=asked,
                process=asked.process,
                card=fitting.fitted(asked),
                version=standing.version(asked.process),
                accent=company_colour.as_ink(asked.process.colour),
                room=fitting,
                indent=INDENT,
                signs=has_signs("".join(words_of(asked.process))),
            )
        )


def file(asked: Asked) -> bytes:
    """One page of HTML that needs nothing else."""
    asked = replace(asked, process=printable_process(asked.process))
    with speaking(asked.language):
        return single_file(
            "exports/pocket_page.html",
            asked,
            sheets=("pocket-page",),
            script="js/pocket-page.js",
            words="".join(words_of(asked.process)),
            standing=standing.standing(asked),
        )
