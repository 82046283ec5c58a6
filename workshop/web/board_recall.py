"""Recalling: each participant tells what happened in a deal of theirs, one activity after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.agenda import BoardStep
from workshop.domain.collect.deals import Side
from workshop.domain.words import say
from workshop.store import told
from workshop.store.told import Finished, KeyOfOthers
from workshop.translate import told as said
from workshop.web.access import seated
from workshop.web.board_area import blueprint, step_page, step_parts
from workshop.web.board_finished import FINISHED, finished
from workshop.web.board_telling import Telling, store_told, telling
from workshop.web.csrf import exempt
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.recall_forms import RecallForm
from workshop.web.seats import my_seat

OTHERS_KEY = say("Somebody else used this key before, so this was not stored. Send it with a new key.")
Answer = Response | tuple[str | Response, int]


@blueprint.get("/b/<id:board>/step/recall")
@seated
def recall() -> str:
    """Where a participant tells their deals."""
    return _page(RecallForm(formdata=None, side=Side.BUYER.value))


@blueprint.post("/b/<id:board>/step/recall")
@exempt("the cookie is SameSite=Lax, so no other site's page sends it along")
@seated
def tell() -> Answer:
    """Stores one activity, once for its key however often it is sent.

    A script asks with `answer=json`, and takes nothing for stored but an answer that names its key.
    """
    form, key = RecallForm(), sent_key()
    if not form.validate():
        if _asks_for_json():
            return _refused(next(iter(form.errors.values()))[0], 422)
        return _page(form), 422
    try:
        with writing() as session:
            deal = store_told(session, form, key)
    except Finished:
        return _refused(said(FINISHED)) if _asks_for_json() else finished()
    except KeyOfOthers:
        return _refused(said(OTHERS_KEY), again=True) if _asks_for_json() else finished(OTHERS_KEY)
    if _asks_for_json():
        return jsonify(stored=key, deal=deal)
    return redirect(url_for("board.recall", deal=deal), code=303)


def _mark() -> str:
    with reading() as session:
        return told.mark(session)


@step_parts(BoardStep.RECALL, own=_mark)
def _parts() -> Mapping[str, Callable[[], str]]:
    return {"told": lambda: render_template("board/_told.html", telling=my_telling(), my_seat=my_seat())}


def my_telling() -> Telling:
    """What the participant who asks has told so far."""
    with reading() as session:
        return telling(told.mine(session))


def _page(form: RecallForm) -> str:
    mine = my_telling()
    if form.deal.data is None and mine.current:
        form.deal.data = mine.current.deal.name
    # What is asked every second names the same deal as the page.
    asked = {name: request.args[name] for name in ("deal", "new") if name in request.args}
    return step_page(BoardStep.RECALL, form=form, telling=mine, asked=asked)


def _asks_for_json() -> bool:
    return request.form.get("answer") == "json"


def _refused(why: str, code: int = 409, *, again: bool = False) -> tuple[Response, int]:
    """For a script; `again` where the same words may be sent with another key."""
    return jsonify(refused=why, again=again), code
