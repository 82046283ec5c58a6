"""The key that a printed form carries, by which a second sending of it is known."""

from __future__ import annotations

import secrets

from flask import request

from workshop.web.rules import tidy

_LONGEST = 64


def sent_key() -> str:
    """The form's key; a new one where somebody sent a form without any."""
    return tidy(request.form.get("key"))[:_LONGEST] or secrets.token_urlsafe(12)
