"""The poster as finished HTML."""

from __future__ import annotations

from dataclasses import replace

from workshop.exports import company_colour, qr
from workshop.exports.asked import Asked
from workshop.exports.poster.fitting import fitted
from workshop.exports.poster.sheet import PAPERS
from workshop.exports.printable import printable_process
from workshop.exports.typeface import has_signs
from workshop.exports.words_of import words_of
from workshop.templating import export_environment
from workshop.translate import gettext as _
from workshop.translate import speaking


def paper(asked: Asked) -> str:
    """One sheet, ready for `pdf.render`."""
    asked = replace(asked, process=printable_process(asked.process))
    ground = company_colour.colour(asked.process.colour)
    with speaking(asked.language):
        return (
            export_environment()
            .get_template("exports/poster.html")
            .render(
                asked=asked,
                process=asked.process,
                poster=fitted(asked, PAPERS[asked.paper]),
                ground=ground,
                on_ground=company_colour.words_on(ground),
                accent=company_colour.as_ink(asked.process.colour),
                code=qr.drawing(asked.link, title=_("A code that leads to the current version"))
                if asked.link
                else "",
                signs=has_signs("".join(words_of(asked.process))),
            )
        )
