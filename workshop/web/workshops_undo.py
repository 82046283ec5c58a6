"""What was done with a workshop, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Act, Happening, undoable
from workshop.domain.people import Role
from workshop.domain.words import Sentence, say
from workshop.store import authors, happenings, told
from workshop.store.callers import Participant
from workshop.store.taking_back import Overtaken
from workshop.store.taking_back import take_back as undo
from workshop.translate import gettext as _
from workshop.translate import told as in_words
from workshop.web.access import in_workspace
from workshop.web.door import database, reading, writing
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint, lead_only, workshop_at
from workshop.web.workshops_words import act_words

# Whoever may do these may take them back; everything else moves the room.
NOT_THE_LEADS = frozenset({Act.TAKE_OUT, Act.LET_BACK, Act.WRITE, Act.REMOVE_REMARK})
OVERTAKEN = say("Something was done since that changed the same thing. Take that back first.")


@dataclass(frozen=True, slots=True)
class Line:
    """An act in words, and whether it can still be taken back."""

    act: Happening
    words: Sentence
    can_undo: bool


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/done")
@in_workspace(Role.FACILITATOR)
def log(workshop: str) -> str:
    """What was done, the newest first."""
    found = workshop_at(workshop)
    return render_template("workshops/done.html", workshop=found, lines=lines_of(workshop))


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/done/<id:happening>/undo")
@in_workspace(Role.FACILITATOR)
def take_back(workshop: str, happening: str) -> Response:
    """Takes back something that was done."""
    act = next((line.act for line in lines_of(workshop) if line.act.id == happening), None) or abort(404)
    if act.kind not in NOT_THE_LEADS:
        lead_only(workshop_at(workshop))
    try:
        with writing() as session:
            undo(session, workshop, happening)
            words = in_words(act_words(act, authors.names(session)))
    except Overtaken:
        abort(409, OVERTAKEN)
    if act.kind is Act.WRITE:
        _unwrite(workshop, act)
    say_done(_("Taken back: %(act)s.") % {"act": words})
    return redirect(_back(workshop), code=303)


def lines_of(workshop: str) -> list[Line]:
    """Everything that was done with the workshop."""
    workshop_at(workshop)
    with reading() as session:
        happened, names = happenings.of(session, workshop), authors.names(session)
    can = undoable(happened)
    return [Line(act, act_words(act, names), act.id in can) for act in happened]


def _unwrite(workshop: str, act: Happening) -> None:
    """What was written for somebody is theirs, so that it is taken away in their name."""
    with database().write(Participant(g.workspace.id, workshop, act.body["of"])) as session:
        for activity in act.body["activities"]:
            told.remove(session, activity)


def _back(workshop: str) -> str:
    endpoint = "workshops.log" if request.form.get("back") == "log" else "workshops.lead"
    return url_for(endpoint, workshop=workshop)
