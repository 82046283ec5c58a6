"""The pocket checklist as finished HTML for paper, and as one file for the phone."""

from __future__ import annotations

from workshop.exports import filled
from workshop.exports.asked import Asked
from workshop.exports.pocket import fitting
from workshop.exports.pocket.parts import INDENT
from workshop.exports.standing import version


def paper(asked: Asked) -> str:
    """Two sides of A5, ready for `pdf.render`."""
    return filled.sheet("pocket", asked, _card)


def file(asked: Asked) -> bytes:
    """One page of HTML that needs nothing else."""
    return filled.page("pocket", asked, lambda _asked: {})


def _card(asked: Asked) -> dict[str, object]:
    return {
        "card": fitting.fitted(asked),
        "version": version(asked.process),
        "room": fitting,
        "indent": INDENT,
    }
