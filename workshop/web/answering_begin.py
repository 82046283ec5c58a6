"""Coming in by a link: what will be seen by whom, and what somebody says of themselves."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.rounds import RoundRespondent
from workshop.store import respondents
from workshop.store.callers import Respondent
from workshop.store.public_links import Held, LinkKind
from workshop.store.tokens import hashed
from workshop.web.access import public
from workshop.web.answering_area import blueprint, held_by, remember, remembers
from workshop.web.answering_questions import next_open
from workshop.web.assessment_forms import BeginForm, EnterForm
from workshop.web.door import database
from workshop.web.keys import sent_key
from workshop.web.round_links import personal_secret

_ID = 24


@blueprint.get("/a/<id:link>")
@public
def enter(link: str) -> str | Response:
    """Where a link leads: to its rules before the first question, or on to the next open question."""
    held = held_by(link)
    begun = held.respondent if held.respondent and held.respondent.started_at else None
    if begun and held.kind is LinkKind.PERSONAL:
        return redirect(next_open(link), code=303)
    if begun:
        return _begun_before(held, begun)
    if held.round.closed:
        return render_template("answering/closed.html", held=held, link=link)
    return _rules(held, link, _form_for(held))


@blueprint.post("/a/<id:link>")
@public
def begin(link: str) -> str | tuple[str, int] | Response:
    """Notes who answers, and leads to the first question under a link of their own."""
    held = held_by(link)
    form = BeginForm() if held.respondent else EnterForm()
    if not form.validate():
        return _rules(held, link, form), 422
    if held.round.closed or (held.respondent and held.respondent.started_at):
        return redirect(url_for("answering.enter", link=link), code=303)
    me = _known(held.respondent, held, form) if held.respondent else _newcomer(held, link, form)
    remember(me)
    return redirect(url_for("answering.question", link=personal_secret(me), number=1), code=303)


def _known(respondent: RoundRespondent, held: Held, form: BeginForm) -> str:
    me, shown = respondent.respondent.id, form.shown_by_role.data
    with database().write(Respondent(held.workspace, held.round.id, me)) as session:
        respondents.begin(session, form.chosen, shown_by_role=shown, secret=personal_secret(me))
    return me


def _newcomer(held: Held, link: str, form: BeginForm) -> str:
    # Sent twice by a shaky line, the form makes the same id, so that nobody is there twice.
    me, name, shown = hashed(f"{link} {sent_key()}")[:_ID], form.name.data, form.shown_by_role.data
    with database().write(Respondent(held.workspace, held.round.id, me)) as session:
        respondents.come_in(session, name, form.chosen, shown_by_role=shown, secret=personal_secret(me))
    return me


def _begun_before(held: Held, begun: RoundRespondent) -> str | Response:
    """Who sent the invitation knows it too, so it opens answers only where they were begun."""
    me = begun.respondent.id
    if remembers(me):
        return redirect(url_for("answering.enter", link=personal_secret(me)), code=303)
    return render_template("answering/begun.html", held=held)


def _form_for(held: Held) -> BeginForm:
    if held.respondent is None:
        return EnterForm(formdata=None)
    own = held.respondent.respondent
    return BeginForm(formdata=None, role=own.role.value, shown_by_role=own.shown_by_role)


def _rules(held: Held, link: str, form: BeginForm) -> str:
    questions = len(tuple(held.round.questionnaire.questions))
    return render_template("answering/begin.html", held=held, link=link, form=form, questions=questions)
