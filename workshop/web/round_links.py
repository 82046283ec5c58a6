"""The links of a round, which nobody can guess, and which can be printed again without being kept."""

from __future__ import annotations

from functools import partial

from workshop.store.public_links import LinkKind
from workshop.store.respondents import Asked
from workshop.store.rounds import OpenLink
from workshop.store.tokens import hashed
from workshop.web.link_secrets import secret_for
from workshop.web.links import whole_address


def secret_of(kind: LinkKind, id: str) -> str:
    """The secret of the link of that kind which is for that id, 43 url-safe characters."""
    return secret_for(kind, id)


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
