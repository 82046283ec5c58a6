"""The flowchart for a page, drawn once for each document that the process of this server shows."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from workshop.domain.design.process import Process
from workshop.exports.flowchart import draw
from workshop.exports.unavailable import DrawingUnavailable
from workshop.translate import locale

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chart:
    """The same process for a desk and for a phone, as SVG that may stand in a page."""

    wide: Markup
    narrow: Markup


def chart(process: Process) -> Chart | None:
    """The drawing in both shapes; None where this machine cannot draw, which is told on the page."""
    try:
        return _drawn(process, locale())
    except DrawingUnavailable as error:
        log.warning("The flowchart was left out: %s", error)
        return None


@lru_cache(maxsize=64)
def _drawn(process: Process, _language: str) -> Chart:
    wide, narrow = (draw(process, narrow=narrow, inline=True).decode() for narrow in (False, True))
    # Graphviz and the drawing escape user text; what comes out is markup of our own.
    return Chart(Markup(wide), Markup(narrow))  # noqa: S704
