"""Who takes part: taking somebody out at once and letting them back, and people without a device."""

from __future__ import annotations

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store import leading, participants
from workshop.store.callers import Operator
from workshop.store.clock import now
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import database, reading, writing
from workshop.web.keys import sent_key
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint, done, workshop_at
from workshop.web.workshops_forms import NameForm
from workshop.web.workshops_words import PRESENCE


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/people")
@in_workspace(Role.FACILITATOR)
def people(workshop: str) -> str:
    """Everybody in the workshop, and who was taken out."""
    return _page(workshop, NameForm(formdata=None))


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/people")
@in_workspace(Role.FACILITATOR)
def add_person(workshop: str) -> tuple[str, int] | Response:
    """Adds somebody in the room who has no device, and leads to where one writes for them."""
    form, key = NameForm(), sent_key()
    if workshop_at(workshop).finished:
        abort(409)
    if not form.validate():
        return _page(workshop, form), 422
    person = participants.without_device(workshop, key)
    with database().write(Operator()) as session:
        participants.name_person(session, person, form.name.data)
    with writing() as session:
        participants.add_without_device(session, workshop, person)
    undo = url_for("workshops.take_out", workshop=workshop, participant=person)
    say_done(_("%(name)s takes part.") % {"name": form.name.data}, undo=undo)
    return redirect(url_for("workshops.write", workshop=workshop, participant=person), code=303)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/people/<id:participant>/remove")
@in_workspace(Role.FACILITATOR)
def take_out(workshop: str, participant: str) -> Response:
    """Ends somebody's place at once; what they told stays."""
    workshop_at(workshop)
    with writing() as session:
        act = leading.take_out(session, workshop, participant)
    done(_("Taken out at once. What they told stays."), act, workshop)
    return _to_people(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/people/<id:participant>/restore")
@in_workspace(Role.FACILITATOR)
def let_back(workshop: str, participant: str) -> Response:
    """Gives somebody their place back."""
    workshop_at(workshop)
    with writing() as session:
        act = leading.let_back(session, workshop, participant)
    done(_("They have their place again."), act, workshop)
    return _to_people(workshop)


def _page(workshop: str, form: NameForm) -> str:
    found = workshop_at(workshop)
    with reading() as session:
        here, gone = participants.of(session, workshop), participants.taken_out(session, workshop)
    return render_template(
        "workshops/people.html",
        workshop=found,
        here=here,
        gone=gone,
        form=form,
        presence=PRESENCE,
        moment=now(),
    )


def _to_people(workshop: str) -> Response:
    return redirect(url_for("workshops.people", workshop=workshop), code=303)
