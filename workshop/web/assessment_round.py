"""One round: who has answered, closing and opening it again, its title, taking it away."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.rounds import Progress, Round
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import respondents, rounds, teams
from workshop.translate import gettext as _
from workshop.web.access import in_workspace, may
from workshop.web.assessment_forms import InviteForm, RoundForm
from workshop.web.assessment_words import PROGRESS, ROLES
from workshop.web.door import reading, writing
from workshop.web.round_links import invitation, open_address, personal_secret
from workshop.web.undo import say_done

blueprint = Blueprint("assessment_round", __name__)
BY_NAME = say("Only people who were invited by name answer in this round.")


@blueprint.get("/w/<id:workspace>/assessment/<id:round>")
@in_workspace(Role.READER)
def page(round: str) -> str:
    """How far people are, and what can be done with the round."""
    return round_page(round, InviteForm(formdata=None))


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/edit")
@in_workspace(Role.FACILITATOR)
def edit(round: str) -> str:
    """The round's title and team, and the way to take it away."""
    found = _found(round)
    team = found.team.name if found.team else ""
    return _edit_page(found, RoundForm(formdata=None, title=found.title, team=team))


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/edit")
@in_workspace(Role.FACILITATOR)
def change(round: str) -> tuple[str, int] | Response:
    """Gives the round another title or team."""
    found, form = _found(round), RoundForm()
    if not form.validate():
        return _edit_page(found, form), 422
    with writing() as session:
        team = teams.named(session, form.team.data).id if form.team.data else None
        rounds.rename(session, round, form.title.data, team=team)
    say_done(
        _("%(title)s is changed.") % {"title": form.title.data},
        undo=url_for("assessment_round.change", round=round),
        fields={"title": found.title, "team": found.team.name if found.team else ""},
    )
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/close")
@in_workspace(Role.FACILITATOR)
def close(round: str) -> Response:
    """Ends the answering; the result can be seen from now on."""
    with writing() as session:
        rounds.close(session, round)
    say_done(_("The round is closed."), undo=url_for("assessment_round.reopen", round=round))
    return redirect(url_for("assessment_result.page", round=round), code=303)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/reopen")
@in_workspace(Role.FACILITATOR)
def reopen(round: str) -> Response:
    """Lets people answer again; the result is hidden again."""
    with writing() as session:
        rounds.reopen(session, round)
    say_done(
        _("The round is open again. Its result is hidden until it is closed."),
        undo=url_for("assessment_round.close", round=round),
    )
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/remove")
@in_workspace(Role.FACILITATOR)
def remove(round: str) -> Response:
    """Takes the round away with its answers; it can be brought back for 30 days."""
    found = _found(round)
    with writing() as session:
        rounds.remove(session, round)
    say_done(
        _("%(title)s is removed, with its answers.") % {"title": found.title},
        undo=url_for("assessment_round.restore", round=round),
    )
    return redirect(url_for("assessment.page"), code=303)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/restore")
@in_workspace(Role.FACILITATOR)
def restore(round: str) -> Response:
    """Brings a removed round back as it was."""
    with writing() as session:
        rounds.restore(session, round)
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/answer")
@in_workspace(Role.MEMBER)
def answer(round: str) -> Response:
    """Lets a member answer by a personal link, as if they had been invited."""
    with writing() as session:
        found, mine = rounds.at(session, round), respondents.of_person(session, round, g.person.id)
        if not (mine or found.open_to_link or may(Role.FACILITATOR)):
            abort(403, BY_NAME)
        role = mine.respondent.role if mine else RespondentRole(_sent_role())
        own = respondents.take_part(session, round, g.person.id, g.person.name, role, secret=personal_secret)
    return redirect(url_for("answering.enter", link=personal_secret(own.respondent.id)), code=303)


def _sent_role() -> str:
    role = request.form.get("role", "")
    return role if role in list(RespondentRole) else RespondentRole.OTHER


def round_page(round: str, form: InviteForm) -> str:
    """The round's page with that form for inviting people."""
    with reading() as session:
        found, asked = rounds.at(session, round), respondents.all_of(session, round)
        link = rounds.open_link(session, round)
        mine = respondents.of_person(session, round, g.person.id)
    finished = sum(one.respondent.progress is Progress.FINISHED for one in asked)
    return render_template(
        "assessment/round.html",
        round=found,
        asked=[(one.respondent, invitation(one)) for one in asked],
        finished=finished,
        link=link,
        open_address=open_address(link),
        mine=mine,
        form=form,
        questions=len(tuple(found.questionnaire.questions)),
        roles=ROLES,
        progress=PROGRESS,
    )


def _found(round: str) -> Round:
    with reading() as session:
        return rounds.at(session, round)


def _edit_page(round: Round, form: RoundForm) -> str:
    with reading() as session:
        known = [team.name for team in teams.all_teams(session)]
    return render_template("assessment/edit.html", round=round, form=form, teams=known)


def _back(round: str) -> Response:
    return redirect(url_for("assessment_round.page", round=round), code=303)
