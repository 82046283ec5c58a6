"""Figures as a page holds them: one for a desk and one for a phone, of which the style sheet shows one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from workshop.exports.maturity.figure import NARROW, WIDE, Figure
from workshop.exports.maturity.figure_svg import svg

Draw = Callable[..., Figure]


@dataclass(frozen=True, slots=True)
class Picture:
    """The same drawing in two widths."""

    wide: Markup
    narrow: Markup


def picture(name: str, draw: Draw, *of: object, **more: object) -> Picture:
    """What `draw` makes of it; `name` is the picture's own on its page."""
    wide, narrow = (svg(draw(*of, width=width, **more), f"{name}-{width:g}") for width in (WIDE, NARROW))
    # The words in it were escaped when it was written.
    return Picture(Markup(wide), Markup(narrow))  # noqa: S704
