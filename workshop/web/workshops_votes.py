"""Votes, from the side of those who lead: opening, closing, removing."""

from __future__ import annotations

from collections.abc import Callable

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Act
from workshop.domain.people import Role
from workshop.store import ballots, happenings
from workshop.store.database import Session
from workshop.store.told import Finished
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import writing
from workshop.web.groups_area import told_now
from workshop.web.keys import sent_key
from workshop.web.workshops_area import blueprint, done, lead_only, workshop_at
from workshop.web.workshops_results import results
from workshop.web.workshops_vote_forms import ConfidenceForm, GatesForm, QuestionForm, VoteForm


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/votes")
@in_workspace(Role.FACILITATOR)
def votes(workshop: str) -> str:
    """The votes with the results of those that are closed, and opening one."""
    return _page(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/votes")
@in_workspace(Role.FACILITATOR)
def open_vote(workshop: str) -> tuple[str, int] | Response:
    """Asks everybody."""
    _led(workshop, Act.OPEN_VOTE)
    form, key = _sent_form(), sent_key()
    if not form.validate():
        return _page(workshop, form), 422
    with writing() as session:
        made = ballots.open_ballot(
            session, workshop, form.kind, form.asks, form.options, limit=form.limit, key=key
        )
        last = happenings.newest(session, workshop, Act.OPEN_VOTE)
        is_new = last is None or last.body["of"] != made.id
        act = happenings.note(session, workshop, Act.OPEN_VOTE, of=made.id) if is_new else last
    done(_("Everybody can vote now."), act, workshop)
    return _to_votes(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/votes/<id:ballot>/close")
@in_workspace(Role.FACILITATOR)
def close_vote(workshop: str, ballot: str) -> Response:
    """Ends the vote and shows its result."""
    return _change(
        workshop, ballot, Act.CLOSE_VOTE, ballots.close, _("The vote is closed. This is its result.")
    )


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/votes/<id:ballot>/open")
@in_workspace(Role.FACILITATOR)
def open_vote_again(workshop: str, ballot: str) -> Response:
    """Lets people vote on, and hides the result again."""
    words = _("The vote is open again, and its result hidden.")
    return _change(workshop, ballot, Act.OPEN_VOTE_AGAIN, ballots.open_again, words)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/votes/<id:ballot>/remove")
@in_workspace(Role.FACILITATOR)
def remove_vote(workshop: str, ballot: str) -> Response:
    """Takes the vote away, with what people voted."""
    return _change(workshop, ballot, Act.REMOVE_VOTE, ballots.remove, _("The vote is removed."))


def _led(workshop: str, kind: Act) -> None:
    """Only who leads, and after the end only closing: the result of what was still open may be seen."""
    found = workshop_at(workshop)
    lead_only(found)
    if found.finished and kind is not Act.CLOSE_VOTE:
        raise Finished


def _change(
    workshop: str, ballot: str, kind: Act, change: Callable[[Session, str], None], words: str
) -> Response:
    _led(workshop, kind)
    with writing() as session:
        if not any(each.id == ballot for each in ballots.of(session, workshop)):
            abort(404)
        change(session, ballot)
        act = happenings.note(session, workshop, kind, of=ballot)
    done(words, act, workshop)
    return _to_votes(workshop)


def _sent_form() -> VoteForm:
    match request.form.get("ask"):
        case "gates":
            form = GatesForm()
            form.offer(told_now().found.milestones)
            return form
        case "confidence":
            return ConfidenceForm()
    return QuestionForm()


def _page(workshop: str, sent: VoteForm | None = None) -> str:
    found, milestones = workshop_at(workshop), told_now().found.milestones
    gates = sent if isinstance(sent, GatesForm) else _gates_form()
    gates.offer(milestones)
    return render_template(
        "workshops/votes.html",
        workshop=found,
        results=results(workshop),
        form=sent or gates,
        gates=gates,
        question=sent if isinstance(sent, QuestionForm) else QuestionForm(formdata=None),
    )


def _gates_form() -> GatesForm:
    ticked = [group.id for group in told_now().found.gates]
    return GatesForm(formdata=None, question=_("Which of these must the buyer have done?"), groups=ticked)


def _to_votes(workshop: str) -> Response:
    return redirect(url_for("workshops.votes", workshop=workshop), code=303)
