"""The deals that were collected: their list, and telling a new one."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.collect.deals import Outcome
from workshop.domain.people import Role
from workshop.store import activities, deals
from workshop.translate import ngettext
from workshop.web.access import in_workspace
from workshop.web.collect_words import OUTCOMES
from workshop.web.deal_forms import TellForm
from workshop.web.deal_list import deal_list
from workshop.web.door import reading, writing
from workshop.web.journey import next_station
from workshop.web.keys import sent_key
from workshop.web.next_words import next_action
from workshop.web.undo import say_done

blueprint = Blueprint("deals", __name__)


@blueprint.get("/w/<id:workspace>/deals")
@in_workspace(Role.READER)
def page() -> str:
    """All deals, by how they ended."""
    with reading() as session:
        lines = deals.lines(session)
    found = deal_list(lines, page=request.args.get("page", 1, type=int))
    return render_template(
        "deals/page.html", found=found, ends=OUTCOMES, next_station=next_station(), action=next_action
    )


@blueprint.get("/w/<id:workspace>/deals/new")
@in_workspace(Role.MEMBER)
def new() -> str:
    """Where a deal is told."""
    return render_template("deals/new.html", form=TellForm(formdata=None))


@blueprint.post("/w/<id:workspace>/deals")
@in_workspace(Role.MEMBER)
def add() -> tuple[str, int] | Response:
    """Stores a deal that was told, with its activities."""
    form, key = TellForm(), sent_key()
    if not form.validate():
        return render_template("deals/new.html", form=form), 422
    lines = form.activities(key, g.person.name)
    with writing() as session:
        deal = deals.add(session, form.name.data, outcome=Outcome(form.outcome.data), key=key).deal
        activities.add_many(session, deal.id, lines)
    told = ngettext(
        "%(name)s is stored, with %(n)s activity.", "%(name)s is stored, with %(n)s activities.", len(lines)
    )
    say_done(told % {"name": deal.name, "n": len(lines)}, undo=url_for("deal.remove", deal=deal.id))
    return redirect(url_for("deal.page", deal=deal.id), code=303)
