"""Lets templates draw a code for a phone's camera: see templates/components/qr.html."""

from __future__ import annotations

from flask import Flask

from workshop.exports.qr import drawing
from workshop.web.links import address_on_screen, reaches_others


def init_app(app: Flask) -> None:
    """Names the drawing, and what is told beside it, for every template."""
    app.jinja_env.globals.update(
        qr_drawing=drawing, address_on_screen=address_on_screen, reaches_others=reaches_others
    )
