"""Tells the browser that a form arrived, so that it forgets the copy kept on the device."""

from __future__ import annotations

from flask import Flask, Response, flash, request
from werkzeug.exceptions import HTTPException

DELIVERED = "delivered"


def init_app(app: Flask) -> None:
    """Notes the name of a draft whose form was accepted: the answer to an accepted form is a redirect."""
    app.after_request(_note_delivery)


def _note_delivery(response: Response) -> Response:
    if request.method == "POST" and response.status_code in {302, 303} and (name := _draft()):
        flash(name, DELIVERED)
    return response


def _draft() -> str | None:
    try:
        return request.form.get("draft", "")[:200]
    except HTTPException:
        return None
