"""The end of answering: looking through the answers, finishing, and what comes then."""

from __future__ import annotations

from flask import abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.answers import Answer
from workshop.domain.assess.result import Result, assess
from workshop.domain.people import Role
from workshop.store import respondents, rounds, workspaces
from workshop.store.callers import Member
from workshop.translate import gettext as _
from workshop.web.access import public
from workshop.web.answering_area import CLOSED, Sheet, blueprint, sheet_of
from workshop.web.answering_questions import next_open
from workshop.web.door import database
from workshop.web.links import whole_address
from workshop.web.undo import say_done


@blueprint.get("/a/<id:link>/check")
@public
def check(link: str) -> str | Response:
    """Every answer, each to be changed, and what is still open."""
    sheet = sheet_of(link)
    if sheet.round.closed or not sheet.me.started_at:
        return redirect(next_open(link), code=303)
    return render_template("answering/check.html", sheet=sheet, own_address=_own(link))


@blueprint.post("/a/<id:link>/finish")
@public
def finish(link: str) -> Response:
    """Notes that somebody has finished; who answered alone goes straight to the result."""
    sheet = sheet_of(link)
    if sheet.round.closed:
        abort(409, CLOSED)
    if not sheet.me.started_at:
        return redirect(next_open(link), code=303)
    with database().write(sheet.caller) as session:
        respondents.finish(session)
    return redirect(_closed_alone(sheet) or url_for("answering.done", link=link), code=303)


@blueprint.get("/a/<id:link>/done")
@public
def done(link: str) -> str | Response:
    """What happens after finishing, and the way back to the answers while the round is open."""
    sheet = sheet_of(link)
    if not (sheet.round.closed or sheet.me.finished_at):
        return redirect(next_open(link), code=303)
    return render_template(
        "answering/done.html", sheet=sheet, alone=_by_own_answers(sheet), own_address=_own(link)
    )


def _by_own_answers(sheet: Sheet) -> Result | None:
    """What would come out if nobody else had answered; None where nothing is answered yet."""
    me = sheet.me.respondent
    own = [Answer(me, one.question, one.level, one.note) for one in sheet.given.values() if one.chosen]
    return assess(sheet.round.questionnaire, own) if own else None


def _own(link: str) -> str:
    return whole_address("answering.enter", link=link)


def _closed_alone(sheet: Sheet) -> str | None:
    """Closes the round of who is alone in it and may do so; the address of its result."""
    who = _facilitator(sheet)
    if who is None or sheet.me.person != who.person:
        return None
    with database().write(who) as session:
        others = len(respondents.all_of(session, sheet.round.id)) > 1
        if others or rounds.open_link(session, sheet.round.id):
            return None
        rounds.close(session, sheet.round.id)
    workspace, round = who.workspace, sheet.round.id
    undo = url_for("assessment_round.reopen", workspace=workspace, round=round)
    say_done(_("Nobody else was asked, so the round is closed."), undo=undo)
    return url_for("assessment_result.page", workspace=workspace, round=round)


def _facilitator(sheet: Sheet) -> Member | None:
    if g.person is None:
        return None
    with database().read(g.caller) as session:
        found = workspaces.membership(session, g.person.id, sheet.caller.workspace)
    if found is None or not found.role.allows(Role.FACILITATOR):
        return None
    return Member(found.workspace.id, g.person.id, found.role)
