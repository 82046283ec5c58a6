"""Changing what one told oneself: its words, its place, its deal's name; taking it away and back."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.collect.deals import Side
from workshop.store import activities, told
from workshop.store.stored import StoredActivity, StoredDeal
from workshop.store.told import Finished
from workshop.translate import gettext as _
from workshop.web.access import seated
from workshop.web.activity_forms import ActivityForm
from workshop.web.board_area import blueprint
from workshop.web.board_finished import finished
from workshop.web.door import reading, writing
from workshop.web.recall_forms import DealNameForm
from workshop.web.seats import my_seat
from workshop.web.undo import say_done


@blueprint.get("/b/<id:board>/told/<id:activity>")
@seated
def edit_told(activity: str) -> str:
    """One activity of one's own, to be changed."""
    stored = _mine(activity)
    return _edit_page(stored, ActivityForm(formdata=None, **_fields(stored)))


@blueprint.post("/b/<id:board>/told/<id:activity>")
@seated
def change_told(activity: str) -> tuple[str, int] | Response:
    """Changes what happened, who did it and when; 409, with both, where another device did meanwhile."""
    stored, form = _mine(activity), ActivityForm()
    if not form.validate():
        return _edit_page(stored, form), 422
    if _is_overtaken(stored, form.text.data):
        return _edit_page(stored, form, overtaken=True), 409
    try:
        with writing() as session:
            told.change(session, activity, form.text.data, side=Side(form.side.data), day=form.day)
    except Finished:
        finished()
    undo = url_for("board.change_told", activity=activity)
    say_done(_("The activity is changed."), undo=undo, fields=_fields(stored))
    return _back(stored.deal)


@blueprint.post("/b/<id:board>/told/<id:activity>/move")
@seated
def move_told(activity: str) -> Response:
    """Gives it another place in its deal: after the one that is named, or first."""
    stored = _mine(activity)
    before = _one_before(stored)
    try:
        with writing() as session:
            told.move(session, activity, after=request.form.get("after") or None)
    except Finished:
        finished()
    undo = url_for("board.move_told", activity=activity)
    say_done(_("The activity is moved."), undo=undo, fields={"after": before})
    return _back(stored.deal)


@blueprint.post("/b/<id:board>/told/<id:activity>/remove")
@seated
def remove_told(activity: str) -> Response:
    """Takes it away; it can be brought back."""
    stored = _mine(activity)
    try:
        with writing() as session:
            told.remove(session, activity)
    except Finished:
        finished()
    say_done(_("The activity is removed."), undo=url_for("board.restore_told", activity=activity))
    return _back(stored.deal)


@blueprint.post("/b/<id:board>/told/<id:activity>/restore")
@seated
def restore_told(activity: str) -> Response:
    """Brings it back to its place."""
    try:
        with writing() as session:
            told.restore(session, activity)
    except Finished:
        finished()
    return _back(_mine(activity).deal)


@blueprint.get("/b/<id:board>/deals/<id:deal>")
@seated
def name_deal(deal: str) -> str:
    """The name of a deal of one's own, to be changed."""
    stored = _my_deal(deal)
    form = DealNameForm(formdata=None, name=stored.deal.name)
    return render_template("board/name_deal.html", stored=stored, form=form, seat=my_seat())


@blueprint.post("/b/<id:board>/deals/<id:deal>")
@seated
def rename_deal(deal: str) -> tuple[str, int] | Response:
    """Gives the deal another name."""
    stored, form = _my_deal(deal), DealNameForm()
    if not form.validate():
        return render_template("board/name_deal.html", stored=stored, form=form, seat=my_seat()), 422
    try:
        with writing() as session:
            told.rename(session, deal, form.name.data)
    except Finished:
        finished()
    undo = url_for("board.rename_deal", deal=deal)
    say_done(_("The deal has another name."), undo=undo, fields={"name": stored.deal.name})
    return _back(deal)


def _edit_page(stored: StoredActivity, form: ActivityForm, *, overtaken: bool = False) -> str:
    page = {"stored": stored, "form": form, "overtaken": overtaken, "seat": my_seat()}
    return render_template("board/edit_told.html", **page)


def _is_overtaken(stored: StoredActivity, text: str) -> bool:
    """Whether it now says something that the page did not show, and that would be gone."""
    shown, now = request.form.get("was"), stored.activity.text.split()
    return shown is not None and now not in (shown.split(), text.split())


def _mine(activity: str) -> StoredActivity:
    with reading() as session:
        there = [one for deal in told.mine(session) for one in deal.activities]
    return next((one for one in there if one.activity.id == activity), None) or abort(404)


def _my_deal(deal: str) -> StoredDeal:
    with reading() as session:
        there = told.mine(session)
    return next((one for one in there if one.deal.id == deal), None) or abort(404)


def _one_before(stored: StoredActivity) -> str:
    with reading() as session:
        order = [one.activity.id for one in activities.listed(session, stored.deal)]
    place = order.index(stored.activity.id)
    return order[place - 1] if place else ""


def _fields(stored: StoredActivity) -> dict[str, str]:
    told_one = stored.activity
    day = told_one.date.isoformat() if told_one.date else ""
    return {"text": told_one.text, "side": told_one.side.value, "date": day}


def _back(deal: str) -> Response:
    return redirect(url_for("board.recall", deal=deal), code=303)
