"""The address at which anybody reads a process."""

from __future__ import annotations

from workshop.store import reading_links
from workshop.store.database import Session
from workshop.store.reading_links import ReadingLink
from workshop.store.tokens import hashed
from workshop.web.link_secrets import secret_for
from workshop.web.links import whole_address


def secret_of(link: str) -> str:
    """The secret of the link of that id."""
    return secret_for("reading", link)


def address_of(link: ReadingLink | None) -> str | None:
    """Where anybody reads it; None where there is no link, or where it has expired or must be made anew."""
    if link is None or link.has_expired or hashed(secret_of(link.id)) != link.secret_hash:
        return None
    return whole_address("reading.page", edition=secret_of(link.id))


def printed_address(session: Session, process: str, version: int) -> str:
    """The same for paper: it tells which version the paper is, and is "" where it would lead nowhere.

    Paper knows no site of its own, so the operator has to have said the public address.
    """
    address = address_of(reading_links.of(session, process))
    if address is None or not address.startswith("http"):
        return ""
    return f"{address}?v={version}" if version else address
