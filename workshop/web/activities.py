"""The activities of a deal: adding some, changing one, its side, its place, removing it."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.collect.deals import Side
from workshop.domain.people import Role
from workshop.store import activities, trash
from workshop.store.stored import StoredActivity, StoredDeal
from workshop.translate import gettext as _
from workshop.translate import ngettext
from workshop.web import deal as one_deal
from workshop.web.access import in_workspace
from workshop.web.activity_forms import ActivityForm, SideForm
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.typed_lines_form import TypedLinesForm
from workshop.web.undo import say_done

blueprint = Blueprint("activities", __name__)


@blueprint.post("/w/<id:workspace>/deals/<id:deal>/activities")
@in_workspace(Role.MEMBER)
def add(deal: str) -> tuple[str, int] | Response:
    """Puts more lines to the end of the deal."""
    stored, form = one_deal.found(deal), TypedLinesForm()
    if not form.validate():
        return one_deal.deal_page(stored, form), 422
    with writing() as session:
        added = activities.add_many(session, deal, form.activities(sent_key(), g.person.name))
    said = ngettext("%(n)s activity added.", "%(n)s activities added.", len(added)) % {"n": len(added)}
    say_done(said, undo=url_for("activities.take_back", deal=deal), fields={"ids": _ids(added)})
    return redirect(url_for("deal.page", deal=deal, _anchor=f"activity-{added[0].activity.id}"), code=303)


@blueprint.post("/w/<id:workspace>/deals/<id:deal>/activities/take-back")
@in_workspace(Role.MEMBER)
def take_back(deal: str) -> Response:
    """Removes those of the deal's activities that are named; for undoing an addition."""
    named = set(request.form.get("ids", "").split())
    there = [one.activity.id for one in one_deal.found(deal).activities]
    gone = [activity for activity in there if activity in named]
    with writing() as session:
        activities.remove(session, *gone)
    return redirect(url_for("deal.page", deal=deal), code=303)


@blueprint.get("/w/<id:workspace>/activities/<id:activity>")
@in_workspace(Role.MEMBER)
def edit(activity: str) -> str:
    """One activity, to be changed."""
    stored = _found(activity)
    form = ActivityForm(formdata=None, **_fields(stored))
    return render_template("activities/edit.html", stored=stored, deal=_deal_of(stored), form=form)


@blueprint.post("/w/<id:workspace>/activities/<id:activity>")
@in_workspace(Role.MEMBER)
def change(activity: str) -> tuple[str, int] | Response:
    """Changes what happened, who did it and when."""
    stored, form = _found(activity), ActivityForm()
    if not form.validate():
        page = render_template("activities/edit.html", stored=stored, deal=_deal_of(stored), form=form)
        return page, 422
    with writing() as session:
        activities.edit(session, activity, form.text.data)
        activities.set_side(session, activity, Side(form.side.data))
        activities.set_date(session, activity, form.day)
    say_done(
        _("The activity is changed."),
        undo=url_for("activities.change", activity=activity),
        fields=_fields(stored),
    )
    return _to(stored)


@blueprint.post("/w/<id:workspace>/activities/<id:activity>/side")
@in_workspace(Role.MEMBER)
def set_side(activity: str) -> Response:
    """Says who did it."""
    stored, form = _found(activity), SideForm()
    if not form.validate():
        abort(400)
    with writing() as session:
        activities.set_side(session, activity, Side(form.side.data))
    return _to(stored)


@blueprint.post("/w/<id:workspace>/activities/<id:activity>/move")
@in_workspace(Role.MEMBER)
def move(activity: str) -> Response:
    """Gives the activity another place in its deal: after the one that is named, or first."""
    stored = _found(activity)
    before = _one_before(stored)
    with writing() as session:
        activities.move(session, activity, after=request.form.get("after") or None)
    say_done(
        _("The activity is moved."),
        undo=url_for("activities.move", activity=activity),
        fields={"after": before},
    )
    return _to(stored)


@blueprint.post("/w/<id:workspace>/activities/<id:activity>/remove")
@in_workspace(Role.MEMBER)
def remove(activity: str) -> Response:
    """Takes the activity away; it can be brought back for 30 days."""
    stored = _found(activity)
    with writing() as session:
        activities.remove(session, activity)
    say_done(_("The activity is removed."), undo=url_for("activities.restore", activity=activity))
    return redirect(url_for("deal.page", deal=stored.deal), code=303)


@blueprint.post("/w/<id:workspace>/activities/<id:activity>/restore")
@in_workspace(Role.MEMBER)
def restore(activity: str) -> Response:
    """Brings a removed activity back to its place."""
    with writing() as session:
        trash.restore(session, trash.Kind.ACTIVITY, activity)
    return _to(_found(activity))


def _found(activity: str) -> StoredActivity:
    with reading() as session:
        stored = activities.activity(session, activity)
    return stored or abort(404)


def _deal_of(stored: StoredActivity) -> StoredDeal:
    return one_deal.found(stored.deal)


def _to(stored: StoredActivity) -> Response:
    where = url_for("deal.page", deal=stored.deal, _anchor=f"activity-{stored.activity.id}")
    return redirect(where, code=303)


def _fields(stored: StoredActivity) -> dict[str, str]:
    day = stored.activity.date
    return {
        "text": stored.activity.text,
        "side": stored.activity.side.value,
        "date": day.isoformat() if day else "",
    }


def _one_before(stored: StoredActivity) -> str:
    with reading() as session:
        order = [one.activity.id for one in activities.listed(session, stored.deal)]
    place = order.index(stored.activity.id)
    return order[place - 1] if place else ""


def _ids(added: tuple[StoredActivity, ...]) -> str:
    return " ".join(one.activity.id for one in added)
