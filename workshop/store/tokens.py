"""Random names and secrets."""

from __future__ import annotations

import secrets
from hashlib import sha256

from workshop.domain.board.codes import of_bits


def new_id() -> str:
    """A name for a row, 72 random bits in 12 url-safe characters, so that none can be guessed."""
    return secrets.token_urlsafe(9)


def new_secret() -> str:
    """A secret for a cookie or a link, 256 random bits."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """A code for people to type, 40 random bits."""
    return of_bits(secrets.randbits(40))


def hashed(secret: str) -> str:
    """What is kept of a secret; plain SHA-256 is enough for 256 random bits."""
    return sha256(secret.encode()).hexdigest()
