"""The workshops of a workspace: their list, and making one."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store import workshops
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint
from workshop.web.workshops_forms import WorkshopForm
from workshop.web.workshops_words import STEPS


@blueprint.get("/w/<id:workspace>/workshops")
@in_workspace(Role.READER)
def page() -> str:
    """All workshops, the newest first."""
    with reading() as session:
        lines = workshops.all_workshops(session)
    return render_template("workshops/page.html", lines=lines, steps=STEPS)


@blueprint.get("/w/<id:workspace>/workshops/new")
@in_workspace(Role.FACILITATOR)
def new() -> str:
    """Where a workshop is made."""
    return render_template("workshops/new.html", form=WorkshopForm(formdata=None))


@blueprint.post("/w/<id:workspace>/workshops")
@in_workspace(Role.FACILITATOR)
def start() -> tuple[str, int] | Response:
    """Makes a workshop, which people can join at once."""
    form, key = WorkshopForm(), sent_key()
    if not form.validate():
        return render_template("workshops/new.html", form=form), 422
    with writing() as session:
        made = workshops.start(
            session,
            form.title.data,
            key=key,
            day=form.day,
            agenda=form.agenda,
            anonymous=form.anonymous.data,
            asks_lost=form.asks_lost.data,
        )
    undo = url_for("workshops.remove", workshop=made.id)
    say_done(_("%(title)s is ready. People can join by its code.") % {"title": made.title}, undo=undo)
    return redirect(url_for("workshops.lead", workshop=made.id), code=303)
