"""Recalling: each participant tells what happened in a deal of theirs, one activity after the other."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.agenda import BoardStep
from workshop.domain.collect.deals import Side
from workshop.domain.words import say
from workshop.store import told
from workshop.store.told import Finished, KeyOfOthers
from workshop.web.access import seated
from workshop.web.board_area import blueprint, step_page, step_parts
from workshop.web.board_telling import Telling, store_told, telling
from workshop.web.csrf import exempt
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.recall_forms import RecallForm

FINISHED = say("The workshop is finished, so this was not stored. What was stored before is kept.")
OTHERS_KEY = say(
    "This was sent with a key that somebody else used. It was not stored; send it with a new key."
)


@blueprint.get("/b/<id:board>/step/recall")
@seated
def recall() -> str:
    """Where a participant tells their deals."""
    return recall_page(RecallForm(formdata=None, side=Side.BUYER.value))


@blueprint.post("/b/<id:board>/step/recall")
@exempt("the cookie is SameSite=Lax, so no other site's page sends it along")
@seated
def tell() -> Response | tuple[str, int]:
    """Stores one activity, once for its key however often it is sent."""
    form, key = RecallForm(), sent_key()
    if not form.validate():
        return recall_page(form), 422
    try:
        with writing() as session:
            deal = store_told(session, form, key)
    except Finished:
        abort(409, FINISHED)
    except KeyOfOthers:
        abort(409, OTHERS_KEY)
    if "quiet" in request.form:
        return "", 204
    return redirect(url_for("board.recall", deal=deal), code=303)


@step_parts(BoardStep.RECALL)
def _parts() -> dict[str, object]:
    return {"told": lambda: _told(_mine())}


def recall_page(form: RecallForm) -> str:
    """The page with that form for the next activity."""
    return step_page(BoardStep.RECALL, form=form, telling=_mine())


def _mine() -> Telling:
    with reading() as session:
        return telling(told.mine(session))


def _told(mine: Telling) -> str:
    return render_template("board/_told.html", telling=mine)
