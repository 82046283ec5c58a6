"""Another workshop with the same agenda and options."""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store import workshops
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import writing
from workshop.web.keys import sent_key
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/copy")
@in_workspace(Role.FACILITATOR)
def copy(workshop: str) -> Response:
    """Makes it and leads to its page; nothing that was told comes along."""
    with writing() as session:
        found = workshops.at(session, workshop)
        made = workshops.start(
            session,
            _("%(title)s (copy)") % {"title": found.title},
            key=sent_key(),
            agenda=found.agenda,
            anonymous=found.anonymous,
            asks_lost=found.asks_lost,
        )
    say_done(
        _("Copied. Nobody has joined and nothing is told yet."),
        undo=url_for("workshops.remove", workshop=made.id),
    )
    return redirect(url_for("workshops.edit", workshop=made.id), code=303)
