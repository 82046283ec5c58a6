"""Secrets that nobody can guess, and that can be printed again without being kept.

A secret is made from the id of what it is for and from the server's own secret. The store keeps its hash
alone, so who reads the database cannot use it, and what was ended stays ended.
"""

from __future__ import annotations

import base64
import hmac
from hashlib import sha256

from flask import current_app

from workshop.domain.board.codes import of_bits
from workshop.settings import Settings


def secret_for(purpose: str, id: str) -> str:
    """The secret for that purpose and that id, 43 url-safe characters."""
    return base64.urlsafe_b64encode(_made(purpose, id)).decode().rstrip("=")


def code_for(purpose: str, id: str) -> str:
    """The same as a code that people can type, 40 bits."""
    return of_bits(int.from_bytes(_made(purpose, id)[:5]))


def _made(purpose: str, id: str) -> bytes:
    settings: Settings = current_app.extensions["settings"]
    return hmac.digest(settings.secret.encode(), f"{purpose} {id}".encode(), sha256)
