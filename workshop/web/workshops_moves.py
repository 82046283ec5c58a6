"""Moving the room: steps and their time, revealing what was told, the code, the end."""

from __future__ import annotations

from collections.abc import Callable

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Happening
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import Presence, Workshop
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import deals, leading, participants
from workshop.store.clock import now
from workshop.store.database import Session
from workshop.store.leading import StillHidden
from workshop.translate import gettext as _
from workshop.translate import ngettext, told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.groups_acts import regrouped
from workshop.web.workshops_area import address_of, blueprint, done, lead_only, to_lead_page, workshop_at
from workshop.web.workshops_words import STEPS

HIDDEN = say("What was told is still hidden, so nobody could work with it. Reveal it first.")
FINISHED = say("This workshop is finished. Open it again first.")


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/step")
@in_workspace(Role.FACILITATOR)
def move(workshop: str) -> Response:
    """Moves the room to a step, and reveals what was told where that is asked for in the same press."""
    _led(workshop)
    step = _known(request.form.get("step", ""))
    try:
        with writing() as session:
            act = leading.go_to(session, workshop, step, reveal="reveal" in request.args)
    except StillHidden:
        abort(409, HIDDEN)
    done(f"{_('Now: %(step)s.') % {'step': told(STEPS[step])}} {_still_typing(workshop)}", act, workshop)
    if step is not BoardStep.RECALL:
        regrouped()
    return to_lead_page(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/time")
@in_workspace(Role.FACILITATOR)
def set_time(workshop: str) -> Response:
    """Gives the step a minute more, stops its clock or lets it run again."""
    _led(workshop)
    wanted = _TIMES.get(request.form.get("time", "")) or abort(400)
    with writing() as session:
        act = wanted(session, workshop)
    words = {"more": _("One minute more."), "stop": _("The clock is stopped."), "go": _("The clock runs.")}
    done(words[request.form["time"]], act, workshop)
    return to_lead_page(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/reveal")
@in_workspace(Role.FACILITATOR)
def reveal(workshop: str) -> Response:
    """Shows everybody what everybody told, or hides it again."""
    found = _led(workshop)
    shows = request.form.get("reveal") != "no"
    if shows is found.revealed:
        return to_lead_page(workshop)
    with writing() as session:
        act = (leading.reveal if shows else leading.conceal)(session, workshop)
    words = _("Everybody sees now what was told.") if shows else _("What was told is hidden again.")
    done(words, act, workshop)
    return to_lead_page(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/code")
@in_workspace(Role.FACILITATOR)
def change_code(workshop: str) -> Response:
    """Ends the code at once, with or without a new one."""
    _led(workshop)
    joinable = request.form.get("joinable") != "no"
    with writing() as session:
        act = leading.change_code(session, workshop, joinable=joinable)
    words = _("There is a new code; the old one has ended.") if joinable else _("Nobody new can join now.")
    done(words, act, workshop)
    return to_lead_page(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/finish")
@in_workspace(Role.FACILITATOR)
def finish(workshop: str) -> Response:
    """Ends joining and writing, shows what was told, and leads to the report."""
    _led(workshop)
    with writing() as session:
        act = leading.finish(session, workshop)
    done(_("The workshop is finished. It can only be read now."), act, workshop)
    report = address_of("workshops.report", workshop=workshop)
    return redirect(report or url_for("workshops.lead", workshop=workshop), code=303)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/reopen")
@in_workspace(Role.FACILITATOR)
def reopen(workshop: str) -> Response:
    """Lets people write again, who join by a new code."""
    found = workshop_at(workshop)
    lead_only(found)
    if found.finished:
        with writing() as session:
            act = leading.reopen(session, workshop)
        done(_("The workshop is open again, with a new code."), act, workshop)
    return to_lead_page(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/walk")
@in_workspace(Role.FACILITATOR)
def choose_walk(workshop: str) -> Response:
    """Shows the room a deal, to walk it through the stages."""
    _led(workshop)
    deal = request.form.get("deal", "")
    with writing() as session:
        act = leading.walk(session, workshop, deal) if deals.deal(session, deal) else abort(404)
    done(_("The wall shows this deal now."), act, workshop)
    return to_lead_page(workshop)


def _led(workshop: str) -> Workshop:
    """The workshop, which the caller leads and which is not finished."""
    found = workshop_at(workshop)
    lead_only(found)
    if found.finished:
        abort(409, FINISHED)
    return found


def _known(step: str) -> BoardStep:
    return BoardStep(step) if step in list(BoardStep) else abort(400)


def _still_typing(workshop: str) -> str:
    """Nobody who types is interrupted; the lead knows that they follow."""
    found, moment = workshop_at(workshop), now()
    with reading() as session:
        people = participants.of(session, workshop)
    typing = sum(each.presence(found.step, moment) is Presence.TYPING for each in people)
    if not typing:
        return ""
    return ngettext(
        "%(n)s person is still typing; they finish and follow.",
        "%(n)s people are still typing; they finish and follow.",
        typing,
    ) % {"n": typing}


_TIMES: dict[str, Callable[[Session, str], Happening]] = {
    "more": lambda session, workshop: leading.add_minutes(session, workshop, 1),
    "stop": leading.stop_time,
    "go": leading.start_time,
}
