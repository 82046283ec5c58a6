"""One question a page, saved as soon as it is chosen."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.store import answers
from workshop.store.answers import Closed
from workshop.web.access import public
from workshop.web.answering_area import CLOSED, Sheet, blueprint, sheet_of
from workshop.web.answering_forms import UNKNOWN, AnswerForm, filled
from workshop.web.door import database
from workshop.web.links import whole_address


@blueprint.get("/a/<id:link>/<int:number>")
@public
def question(link: str, number: int) -> str | Response:
    """One question with what was put down on it so far."""
    sheet = sheet_of(link)
    if number not in _numbers(sheet):
        abort(404)
    if sheet.round.closed or not sheet.me.started_at:
        return redirect(next_open(link), code=303)
    return _page(sheet, number, filled(sheet.given.get(sheet.questions[number - 1].id)))


@blueprint.post("/a/<id:link>/<int:number>")
@public
def save(link: str, number: int) -> str | tuple[str, int] | Response:
    """Keeps what was put down; the page's script stays, everybody else goes on to the next question."""
    sheet, form = sheet_of(link), AnswerForm()
    if number not in _numbers(sheet):
        abort(404)
    if not form.validate():
        return _page(sheet, number, form), 422
    try:
        with database().write(sheet.caller) as session:
            answers.put(session, form.given(sheet.questions[number - 1].id))
    except Closed:
        abort(409, CLOSED)
    return ("", 204) if "stay" in request.form else redirect(_onwards(sheet, number), code=303)


def next_open(link: str) -> str:
    """Where somebody goes on: the rules, the first open question, or what they have answered."""
    sheet = sheet_of(link)
    if not sheet.me.started_at:
        return url_for("answering.enter", link=link)
    if sheet.round.closed or sheet.me.finished_at:
        return url_for("answering.done", link=link)
    if not sheet.open:
        return url_for("answering.check", link=link)
    return url_for("answering.question", link=link, number=sheet.number(sheet.open[0]))


def _numbers(sheet: Sheet) -> range:
    return range(1, len(sheet.questions) + 1)


def _onwards(sheet: Sheet, number: int) -> str:
    if "check" in request.args or number == len(sheet.questions):
        return url_for("answering.check", link=sheet.link)
    return url_for("answering.question", link=sheet.link, number=number + 1)


def _page(sheet: Sheet, number: int, form: AnswerForm) -> str:
    asked = sheet.questions[number - 1]
    area = next(area for area in sheet.round.questionnaire.areas if asked in area.questions)
    return render_template(
        "answering/question.html",
        sheet=sheet,
        number=number,
        question=asked,
        area=area,
        form=form,
        given=sheet.given.get(asked.id),
        unknown=UNKNOWN,
        to_check="check" in request.args,
        own_address=whole_address("answering.enter", link=sheet.link),
    )
