"""The rounds of the assessment: their list, and starting one."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.assess.rounds import Round
from workshop.domain.people import Role
from workshop.store import respondents, rounds, teams
from workshop.store.clock import now
from workshop.store.database import Session
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.assessment_forms import StartForm
from workshop.web.assessment_words import PROGRESS
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.language import month
from workshop.web.questionnaire_choices import FIRST, chosen, offered, shipped_ones
from workshop.web.round_links import personal_secret
from workshop.web.undo import say_done

blueprint = Blueprint("assessment", __name__)
ALONE = "alone"


@blueprint.get("/w/<id:workspace>/assessment")
@in_workspace(Role.READER)
def page() -> str:
    """All rounds, the newest first."""
    with reading() as session:
        lines = rounds.all_rounds(session)
    return render_template(
        "assessment/page.html", lines=lines, progress=PROGRESS, first=FIRST, title=_usual_title()
    )


@blueprint.get("/w/<id:workspace>/assessment/new")
@in_workspace(Role.FACILITATOR)
def new() -> str:
    """Where a round is started."""
    with reading() as session:
        form = StartForm(formdata=None, title=_usual_title(), questionnaire=FIRST)
        return _new_page(session, form)


@blueprint.post("/w/<id:workspace>/assessment")
@in_workspace(Role.FACILITATOR)
def start() -> tuple[str, int] | Response:
    """Starts a round, and leads to its first question or to inviting people."""
    form, key = StartForm(), sent_key()
    with reading() as session:
        form.offer(offered(session))
        asked = chosen(session, form.questionnaire.data or "") if form.validate() else None
        if asked is None:
            return _new_page(session, form), 422
    with writing() as session:
        made = _started(session, form, asked, key)
        if request.form.get("how") == ALONE:
            return redirect(_alone(session, made), code=303)
    say_done(
        _("%(title)s is started.") % {"title": made.title},
        undo=url_for("assessment_round.remove", round=made.id),
    )
    return redirect(url_for("assessment_round.page", round=made.id), code=303)


def _started(session: Session, form: StartForm, asked: Questionnaire, key: str) -> Round:
    team = teams.named(session, form.team.data).id if form.team.data else None
    return rounds.start(session, form.title.data, asked, key=key, team=team)


def _alone(session: Session, made: Round) -> str:
    """The address where the caller answers the round by themselves."""
    leader, me = RespondentRole.LEADER, g.person
    own = respondents.take_part(session, made.id, me.id, me.name, leader, secret=personal_secret)
    return url_for("answering.enter", link=personal_secret(own.respondent.id))


def _usual_title() -> str:
    return _("Assessment of %(month)s") % {"month": month(now())}


def _new_page(session: Session, form: StartForm) -> str:
    titles = offered(session)
    form.offer(titles)
    asks = {one.id: len(tuple(one.questions)) for one in shipped_ones()}
    known = [team.name for team in teams.all_teams(session)]
    return render_template("assessment/new.html", form=form, asks=asks, teams=known)
