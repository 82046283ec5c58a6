"""A code for a phone's camera, which leads to an address."""

from __future__ import annotations

import segno
from markupsafe import Markup

# Black on white whatever the colours around are: not every camera reads it the other way round.
DARK, LIGHT = "#000", "#fff"


def drawing(address: str, *, title: str | None = None) -> Markup:
    """The code as SVG to stand in a page itself; `title` is its text alternative.

    It is as large as its place allows. A quarter of it may be hidden by a reflection and it still reads.
    """
    made = segno.make(address, micro=False, error="q", boost_error=False)
    drawn = made.svg_inline(
        omitsize=True, border=4, svgclass="qr-drawing", dark=DARK, light=LIGHT, title=title
    )
    # Made by the library from modules alone: no letter of the address is in it, and it escapes the title.
    return Markup(drawn)  # noqa: S704
