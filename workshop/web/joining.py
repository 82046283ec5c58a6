"""Coming into a workshop by its code, or back into it by one's own."""

from __future__ import annotations

from flask import Blueprint, render_template

from workshop.web.access import public

blueprint = Blueprint("joining", __name__)


@blueprint.get("/j")
@public
def enter() -> str:
    """Where a code is typed."""
    return render_template("joining/enter.html")
