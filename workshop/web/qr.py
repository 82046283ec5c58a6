"""A code for a phone's camera, which leads to an address."""

from __future__ import annotations

import segno
from flask import Flask
from markupsafe import Markup

from workshop.web.links import address_on_screen, reaches_others

# Black on white whatever the page's colours are: not every camera reads it the other way round.
DARK, LIGHT = "#000", "#fff"


def init_app(app: Flask) -> None:
    """Lets templates draw one: see templates/components/qr.html."""
    app.jinja_env.globals.update(
        qr_drawing=drawing, address_on_screen=address_on_screen, reaches_others=reaches_others
    )


def drawing(address: str) -> Markup:
    """The code as a drawing to stand in the page itself.

    It is as large as its place allows. A quarter of it may be hidden by a reflection and it still reads.
    """
    made = segno.make(address, micro=False, error="q", boost_error=False)
    drawn = made.svg_inline(omitsize=True, border=4, svgclass="qr-drawing", dark=DARK, light=LIGHT)
    # Made by the library from modules alone: no letter of the address is in it.
    return Markup(drawn)  # noqa: S704
