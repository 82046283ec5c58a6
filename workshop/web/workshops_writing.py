"""Writing for somebody in the room who has no device: it is told in their name, and as hidden as theirs."""

from __future__ import annotations

from flask import abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Act, Happening
from workshop.domain.board.workshops import Participant, Workshop
from workshop.domain.collect.deals import Outcome
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import callers, happenings, participants, told
from workshop.store.database import Session
from workshop.translate import ngettext
from workshop.translate import told as in_words
from workshop.web.access import in_workspace
from workshop.web.collect_words import SIDES
from workshop.web.deal_forms import TellForm
from workshop.web.door import database, reading, writing
from workshop.web.keys import sent_key
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint, done, workshop_at

HAS_DEVICE = say("They write on a device of their own, and what they write is theirs until it is revealed.")
FINISHED = say("This workshop is finished, so nothing more is stored.")


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/people/<id:participant>/write")
@in_workspace(Role.FACILITATOR)
def write(workshop: str, participant: str) -> str | Response:
    """Where somebody's deal is written for them; who has a device of their own is told of instead."""
    found, who = workshop_at(workshop), _participant(workshop, participant)
    if who.has_device:
        say_done(in_words(HAS_DEVICE))
        return redirect(url_for("workshops.people", workshop=workshop), code=303)
    return _page(found, who, TellForm(formdata=None))


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/people/<id:participant>/write")
@in_workspace(Role.FACILITATOR)
def store_for(workshop: str, participant: str) -> tuple[str, int] | Response:
    """Stores what somebody told, in their name."""
    found, who, form = workshop_at(workshop), _without_device(workshop, participant), TellForm()
    if not found.asks_lost:
        form.outcome.data = Outcome.WON.value
    if not form.validate():
        return _page(found, who, form), 422
    stored = _store(found, who, form, sent_key())
    words = ngettext(
        "%(n)s activity of %(name)s is stored.", "%(n)s activities of %(name)s are stored.", len(stored)
    )
    with writing() as session:
        act = _note(session, workshop, who, stored)
    done(words % {"n": len(stored), "name": who.name}, act, workshop)
    return redirect(url_for("workshops.write", workshop=workshop, participant=participant), code=303)


def _without_device(workshop: str, participant: str) -> Participant:
    """Who is written for. Whose own device has a seat cannot be: nobody else may see what they write."""
    found = _participant(workshop, participant)
    if found.has_device:
        abort(403, HAS_DEVICE)
    return found


def _participant(workshop: str, participant: str) -> Participant:
    with reading() as session:
        people = participants.of(session, workshop)
    return next((each for each in people if each.id == participant), None) or abort(404)


def _store(found: Workshop, who: Participant, form: TellForm, key: str) -> list[str]:
    outcome = Outcome(form.outcome.data)
    try:
        with database().write(_as(found, who)) as session:
            deal = told.deal_named(session, form.name.data, outcome=outcome, key=key).deal
            stored = told.add(session, deal.id, form.activities(key, who.name))
    except told.Finished:
        abort(409, FINISHED)
    return [each.activity.id for each in stored]


def _note(session: Session, workshop: str, who: Participant, stored: list[str]) -> Happening:
    """Notes it once, however often the form is sent."""
    last = happenings.newest(session, workshop, Act.WRITE)
    if last and last.body["activities"] == stored:
        return last
    return happenings.note(session, workshop, Act.WRITE, of=who.id, activities=stored)


def _as(found: Workshop, who: Participant) -> callers.Participant:
    return callers.Participant(g.workspace.id, found.id, who.id)


def _page(found: Workshop, who: Participant, form: TellForm) -> str:
    with database().read(_as(found, who)) as session:
        deals = told.mine(session)
    return render_template(
        "workshops/write.html", workshop=found, who=who, deals=deals, form=form, sides=SIDES
    )
