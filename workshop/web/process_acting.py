"""Buttons that do something to an element as it was seen: they settle what changed since with one press."""

from __future__ import annotations

from collections.abc import Callable

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.design.commands import Command
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Element, Process
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.design.tree import before, find, parent_of
from workshop.translate import gettext as _
from workshop.web.process_area import Done, carry_out, newest
from workshop.web.process_disputes import Answer, over_element
from workshop.web.process_page import Page, back_to, disputed, refused
from workshop.web.process_telling import tell
from workshop.web.undo import say_done

Make = Callable[[Process, str, str], Command]


def act_on(process: str, make: Make, *, again: str, endpoint: str, land: str = "") -> Page | Response:
    """Carries out what `make` gives for the document, the element's id and the fingerprint that was seen.

    `again` is the button that does it in spite of a change; `land` the element to return to, if not itself.
    """
    document, one = newest(process).process, request.form["id"]
    try:
        done = carry_out(process, make(document, one, request.form["fingerprint"]))
    except Refused as refusal:
        return refused(process, refusal.problem)
    except Conflict as conflict:
        return _settle(process, conflict, again, endpoint)
    tell(process, done)
    return back_to(land or _landing(done, one))


def _settle(process: str, conflict: Conflict, again: str, endpoint: str) -> Page | Response:
    if not isinstance(conflict.theirs, Element):
        return gone()
    fields = {name: value for name, value in request.form.items() if name not in ("csrf_token", "key")}
    fields["fingerprint"] = fingerprint(conflict.theirs)
    return disputed(
        process, over_element(process, conflict, Answer(again, url_for(endpoint, process=process), fields))
    )


def gone() -> Response:
    """Back to the page from a button on something that is no longer there."""
    say_done(_("Somebody removed this meanwhile, so nothing was changed."))
    return redirect(url_for("process.page"), code=303)


def _landing(done: Done, one: str) -> str:
    """The element itself; where it is gone, what stood before it, or else what held it."""
    if find(done.after, one):
        return one
    old, parent = find(done.before, one), parent_of(done.before, one)
    if old is None or parent is None:
        return done.after.id
    return before(parent, old) or parent.id
