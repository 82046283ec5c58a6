"""The link of a workshop's report: its address, and a message to send it with."""

from __future__ import annotations

from urllib.parse import quote

from workshop.domain.board.workshops import Workshop
from workshop.store.reports import ReportLink
from workshop.store.tokens import hashed
from workshop.translate import gettext as _
from workshop.web.link_secrets import secret_for
from workshop.web.links import address_on_screen


def secret_of(link: str) -> str:
    """The secret of the link of that id."""
    return secret_for("report", link)


def report_address(link: ReportLink | None) -> str | None:
    """The address by which anybody reads it; None where there is none, or where it must be made anew.

    Whole in any case: it is copied off this page, and a mail program knows no site that would complete it.
    """
    if link is None or hashed(secret_of(link.id)) != link.secret_hash:
        return None
    return address_on_screen("workshops.shared_report", report=secret_of(link.id))


def message(workshop: Workshop, address: str) -> str:
    """A `mailto:` address with the subject and the words, to be sent by the people themselves."""
    subject = _("Report: %(title)s") % {"title": workshop.title}
    body = _("What we told and decided in “%(title)s”:\n%(address)s") % {
        "title": workshop.title,
        "address": address,
    }
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"
