"""Asking people to answer in a round: by name, or by one link for all."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.rounds import RoundRespondent
from workshop.domain.people import Role
from workshop.store import respondents, rounds
from workshop.store.public_links import LinkKind
from workshop.store.tokens import new_id
from workshop.translate import gettext as _
from workshop.translate import ngettext
from workshop.web.access import in_workspace
from workshop.web.assessment_forms import InviteForm
from workshop.web.assessment_round import round_page
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.round_links import invitation_secret, secret_of
from workshop.web.rules import tidy
from workshop.web.undo import say_done

blueprint = Blueprint("assessment_people", __name__)
_LONGEST_ID = 64


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/invite")
@in_workspace(Role.FACILITATOR)
def invite(round: str) -> tuple[str, int] | Response:
    """Asks people by name; each gets a link of their own."""
    form, key = InviteForm(), sent_key()
    if not form.validate():
        return round_page(round, form), 422
    with writing() as session:
        for number, one in enumerate(form.people):
            respondents.invite(
                session, round, one.name, one.role, key=f"{key}-{number}", secret=invitation_secret
            )
    said = ngettext("%(n)s person is on the list.", "%(n)s people are on the list.", len(form.people))
    say_done(said % {"n": len(form.people)} + " " + _("Send each their link."))
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/link")
@in_workspace(Role.FACILITATOR)
def open_to_link(round: str) -> Response:
    """Makes one link by which anybody may answer, or brings an ended one back; one made before ends."""
    link = tidy(request.form.get("again"))[:_LONGEST_ID] or new_id()
    with writing() as session:
        rounds.open_to_link(session, round, link, secret=secret_of(LinkKind.OPEN, link))
    say_done(_("Whoever has the link may answer."), undo=url_for("assessment_people.end_link", round=round))
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/link/end")
@in_workspace(Role.FACILITATOR)
def end_link(round: str) -> Response:
    """Ends the link for all; who came by it goes on by their own."""
    with writing() as session:
        ended = rounds.open_link(session, round)
        rounds.end_link(session, round)
    undo = url_for("assessment_people.open_to_link", round=round) if ended else None
    say_done(_("The link for all has ended."), undo=undo, fields={"again": ended.id} if ended else {})
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/respondents/<id:respondent>/invitation")
@in_workspace(Role.FACILITATOR)
def renew(round: str, respondent: str) -> Response:
    """Makes somebody's invitation anew, where the one before cannot be shown any more."""
    one = _one(round, respondent)
    with writing() as session:
        respondents.renew_invitation(session, respondent, secret=invitation_secret)
    say_done(_("%(name)s has a new link. Send it to them.") % {"name": one.name})
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/respondents/<id:respondent>/remove")
@in_workspace(Role.FACILITATOR)
def remove(round: str, respondent: str) -> Response:
    """Takes somebody out of the round; their link ends, their answers do not count."""
    one = _one(round, respondent)
    with writing() as session:
        respondents.remove(session, respondent)
    say_done(
        _("%(name)s is out of the round.") % {"name": one.name or _("Somebody without a name")},
        undo=url_for("assessment_people.restore", round=round, respondent=respondent),
    )
    return _back(round)


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/respondents/<id:respondent>/restore")
@in_workspace(Role.FACILITATOR)
def restore(round: str, respondent: str) -> Response:
    """Brings somebody back into the round with their answers."""
    with writing() as session:
        rounds.at(session, round)
        respondents.restore(session, respondent)
    return _back(round)


def _one(round: str, respondent: str) -> RoundRespondent:
    with reading() as session:
        rounds.at(session, round)
        asked = (one.respondent for one in respondents.all_of(session, round))
        found = next((one for one in asked if one.respondent.id == respondent), None)
    return found or abort(404)


def _back(round: str) -> Response:
    return redirect(url_for("assessment_round.page", round=round), code=303)
