"""How the buyer buys: from a list of a typical purchase, or from what an experienced seller sees them do."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import TextAreaField

from workshop.domain.design import texts
from workshop.domain.design.buying import QUESTIONS, begun_from, seen_by_sellers
from workshop.domain.design.commands import Command
from workshop.domain.design.refusals import Refused
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.intake.buying import PURCHASES, purchase
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint, carry_out, newest
from workshop.web.process_page import WRONG, Page
from workshop.web.process_telling import tell
from workshop.web.rules import Form, lines
from workshop.web.undo import say_done


class SeenForm(Form):
    """What an experienced seller sees buyers do who say that they have no process."""

    begins: TextAreaField
    asks: TextAreaField
    joins: TextAreaField
    settles: TextAreaField
    orders: TextAreaField


for asked in QUESTIONS:
    # The questions are the domain's; each has a field of its name.
    setattr(SeenForm, asked.id, lines(asked.question, longest=texts.PROSE))


@blueprint.get("/w/<id:workspace>/process/<id:process>/buying")
@in_workspace(Role.MEMBER)
def buying(process: str) -> str:
    """The ways to the buyer's own steps."""
    return _page(process, SeenForm(formdata=None))


@blueprint.post("/w/<id:workspace>/process/<id:process>/buying/begin")
@in_workspace(Role.MEMBER)
def begin_buying(process: str) -> Page | Response:
    """Puts in the steps of a typical purchase."""
    document = newest(process).process
    found = purchase(request.form.get("purchase", "")) or abort(400)  # Its buttons offer no other.
    said = say("Began with how a buyer buys: {purchase}", purchase=found.title)
    command = begun_from(document, found.steps, said)
    if command is None:
        say_done(_("All of these steps are there already."))
        return _back()
    return _carried_out(process, command, SeenForm(formdata=None))


@blueprint.post("/w/<id:workspace>/process/<id:process>/buying/seen")
@in_workspace(Role.MEMBER)
def seen_buying(process: str) -> Page | Response:
    """Makes a step of each question that was answered."""
    document, form = newest(process).process, SeenForm()
    if not form.validate():
        return _page(process, form), WRONG
    answers = {asked.id: form[asked.id].data for asked in QUESTIONS}
    command = seen_by_sellers(document, answers, {asked.id: told(asked.step) for asked in QUESTIONS})
    if command is None:
        form.form_errors.append(_("Answer at least one question. A few words are enough."))
        return _page(process, form), WRONG
    return _carried_out(process, command, form)


def _carried_out(process: str, command: Command, form: SeenForm) -> Page | Response:
    try:
        done = carry_out(process, command)
    except Refused as refusal:
        form.form_errors.append(problem_words(refusal.problem))
        return _page(process, form), WRONG
    tell(process, done)
    return _back()


def _back() -> Response:
    return redirect(url_for("process.page", _anchor="list-buying_step"), code=303)


def _page(process: str, form: SeenForm) -> str:
    return render_template(
        "process/buying.html",
        process_id=process,
        process=newest(process).process,
        form=form,
        purchases=PURCHASES,
        questions=QUESTIONS,
    )
