"""The poster as finished HTML."""

from __future__ import annotations

from workshop.exports import company_colour, filled, qr
from workshop.exports.asked import Asked
from workshop.exports.poster.fitting import fitted
from workshop.exports.poster.sheet import PAPERS
from workshop.translate import gettext as _


def paper(asked: Asked) -> str:
    """One sheet, ready for `pdf.render`."""
    return filled.sheet("poster", asked, _poster)


def _poster(asked: Asked) -> dict[str, object]:
    ground = company_colour.colour(asked.process.colour)
    code = qr.drawing(asked.link, title=_("A code that leads to the current version")) if asked.link else ""
    return {
        "poster": fitted(asked, PAPERS[asked.paper]),
        "ground": ground,
        "on_ground": company_colour.words_on(ground),
        "code": code,
    }
