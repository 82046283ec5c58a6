"""The flowchart as SVG for a page, drawn once for each document that this server shows."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from workshop.domain.design.process import Process
from workshop.exports.asked import Shape
from workshop.exports.flowchart import draw
from workshop.exports.sheets import A4, SCREEN
from workshop.exports.unavailable import DrawingUnavailable
from workshop.translate import locale

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chart:
    """The same process for a desk and for a phone, as SVG that may stand in a page."""

    wide: Markup
    narrow: Markup


def chart(process: Process) -> Chart | None:
    """The lanes in both widths; None where this machine cannot draw."""
    try:
        # Graphviz and the drawing escape user text; what comes out is markup of our own.
        wide, narrow = (Markup(drawn(process, narrow=narrow)) for narrow in (False, True))  # noqa: S704
    except DrawingUnavailable as error:
        log.warning("The flowchart was left out: %s", error)
        return None
    return Chart(wide, narrow)


def drawn(process: Process, *, shape: Shape = "lanes", narrow: bool, linked: bool = False) -> str:
    """One drawing of it, where `linked` with ways to the elements in its page. Raises DrawingUnavailable."""
    return _drawn(process, locale(), shape, narrow=narrow, linked=linked)


@lru_cache(maxsize=64)
def _drawn(process: Process, _language: str, shape: Shape, *, narrow: bool, linked: bool) -> str:
    # Lanes fill a screen as they fill a sheet; the others may be higher there.
    sheet = A4 if shape == "lanes" else SCREEN
    return draw(process, shape=shape, narrow=narrow, inline=True, linked=linked, sheet=sheet).decode()
