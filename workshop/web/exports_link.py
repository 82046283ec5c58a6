"""The public link of the process: making it, ending it, and its code on paper."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import Sentence, say
from workshop.store import reading_links
from workshop.store.reading_links import ReadingLink
from workshop.store.tokens import new_id
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.exports_area import blueprint
from workshop.web.exports_chosen import chosen
from workshop.web.reading_address import address_of, secret_of
from workshop.web.undo import say_done

NO_LINK = say("There is no link. Make one under Export first.")
FOREVER = "never"
# How long a link lasts: what a form says, its days, its words.
LASTS: dict[str, tuple[int | None, Sentence]] = {
    "30": (30, say("30 days")),
    "90": (90, say("90 days")),
    "365": (365, say("a year")),
    FOREVER: (None, say("until it is ended")),
}


@blueprint.post("/w/<id:workspace>/exports/link")
@in_workspace(Role.FACILITATOR)
def make_link() -> Response:
    """Makes a link by which anybody reads the process."""
    lasts = LASTS.get(request.form.get("lasts", "90")) or abort(400)
    link = new_id()
    with writing() as session:
        process = chosen(session).id
        before = reading_links.make(session, process, link, secret=secret_of(link), days=lasts[0])
    if before:
        words = _("Whoever has the new link reads the process now. The link before it has ended.")
        return _done(words, undo=before)
    return _done(_("Whoever has the link reads the process now."))


@blueprint.post("/w/<id:workspace>/exports/link/end")
@in_workspace(Role.FACILITATOR)
def end_link() -> Response:
    """Ends the link."""
    with writing() as session:
        ended = reading_links.end(session, chosen(session).id)
    if ended is None:
        return _back()
    return _done(_("The link has ended. Nobody reads the process by it any more."), undo=ended)


@blueprint.post("/w/<id:workspace>/exports/link/back")
@in_workspace(Role.FACILITATOR)
def bring_link_back() -> Response:
    """Opens the link again that was ended."""
    with writing() as session:
        instead = reading_links.bring_back(session, request.form.get("link", ""))
    return _done(_("The link leads to the process again."), undo=instead)


@blueprint.get("/w/<id:workspace>/exports/link/code")
@in_workspace(Role.READER)
def link_code() -> str:
    """The link as a code for a camera, to be printed."""
    with reading() as session:
        found = chosen(session)
        address = address_of(reading_links.of(session, found.id)) or abort(404, NO_LINK)
    if found.version:
        address = f"{address}?v={found.version}"
    return render_template("exports_page/code.html", chosen=found, address=address)


def _done(words: str, *, undo: ReadingLink | None = None) -> Response:
    """Back to the page, where the notice brings that link back, or ends the one that there is."""
    if undo is None:
        say_done(words, undo=url_for("exports.end_link"))
    else:
        say_done(words, undo=url_for("exports.bring_link_back"), fields={"link": undo.id})
    return _back()


def _back() -> Response:
    return redirect(url_for("exports.page", _anchor="link"), code=303)
