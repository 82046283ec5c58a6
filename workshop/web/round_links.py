"""The links of a round, which nobody can guess, and which can be printed again without being kept.

A link's secret is made from the id of what it is for and from the server's own secret. The store keeps its
hash alone, so who reads the database cannot use a link, and a link that was ended stays ended.
"""

from __future__ import annotations

import base64
import hmac
from functools import partial
from hashlib import sha256

from flask import current_app

from workshop.settings import Settings
from workshop.store.public_links import LinkKind
from workshop.store.respondents import Asked
from workshop.store.rounds import OpenLink
from workshop.store.tokens import hashed
from workshop.web.links import whole_address


def secret_of(kind: LinkKind, id: str) -> str:
    """The secret of the link of that kind which is for that id, 43 url-safe characters."""
    settings: Settings = current_app.extensions["settings"]
    made = hmac.digest(settings.secret.encode(), f"{kind} {id}".encode(), sha256)
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


invitation_secret = partial(secret_of, LinkKind.INVITATION)
personal_secret = partial(secret_of, LinkKind.PERSONAL)


def invitation(asked: Asked) -> str | None:
    """The address to send to somebody; None for who came by another link, or where it must be made anew."""
    return _address(invitation_secret(asked.respondent.respondent.id), asked.invitation_hash)


def open_address(link: OpenLink | None) -> str | None:
    """The address by which anybody may answer; None where there is none, or where it must be made anew."""
    return _address(secret_of(LinkKind.OPEN, link.id), link.secret_hash) if link else None


def _address(secret: str, kept: str | None) -> str | None:
    # Where the server was given another secret, links made before still work, but cannot be made again.
    return whole_address("answering.enter", link=secret) if hashed(secret) == kept else None
