"""One deal: what happened in it, its name and end, whether it makes the process."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store import deals
from workshop.store.stored import StoredDeal
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.collect_words import OUTCOMES, SIDES
from workshop.web.deal_forms import DealForm
from workshop.web.door import reading, writing
from workshop.web.typed_lines_form import TypedLinesForm
from workshop.web.undo import say_done

blueprint = Blueprint("deal", __name__)


@blueprint.get("/w/<id:workspace>/deals/<id:deal>")
@in_workspace(Role.READER)
def page(deal: str) -> str:
    """What both sides did in the deal, in order."""
    return deal_page(found(deal), TypedLinesForm(formdata=None))


@blueprint.get("/w/<id:workspace>/deals/<id:deal>/edit")
@in_workspace(Role.MEMBER)
def edit(deal: str) -> str:
    """The deal's name and end, and the way to remove it."""
    stored = found(deal)
    form = DealForm(formdata=None, name=stored.deal.name, outcome=stored.deal.outcome.value)
    return render_template("deals/edit.html", stored=stored, form=form)


@blueprint.post("/w/<id:workspace>/deals/<id:deal>/edit")
@in_workspace(Role.MEMBER)
def change(deal: str) -> tuple[str, int] | Response:
    """Gives the deal another name or end."""
    stored, form = found(deal), DealForm()
    if not form.validate():
        return render_template("deals/edit.html", stored=stored, form=form), 422
    with writing() as session:
        deals.rename(session, deal, form.name.data)
        deals.set_outcome(session, deal, form.chosen)
    say_done(
        _("%(name)s is changed.") % {"name": form.name.data},
        undo=url_for("deal.change", deal=deal),
        fields={"name": stored.deal.name, "outcome": stored.deal.outcome.value},
    )
    return redirect(url_for("deal.page", deal=deal), code=303)


@blueprint.post("/w/<id:workspace>/deals/<id:deal>/included")
@in_workspace(Role.MEMBER)
def include(deal: str) -> Response:
    """Takes the deal out of the making of the process, or back into it."""
    stored, included = found(deal), request.form.get("included") == "yes"
    with writing() as session:
        deals.set_included(session, deal, included=included)
    said = _("%(name)s counts again.") if included else _("%(name)s does not count for the process.")
    say_done(
        said % {"name": stored.deal.name},
        undo=url_for("deal.include", deal=deal, **_place()),
        fields={"included": "no" if included else "yes"},
    )
    return redirect(_back(deal), code=303)


@blueprint.post("/w/<id:workspace>/deals/<id:deal>/remove")
@in_workspace(Role.MEMBER)
def remove(deal: str) -> Response:
    """Takes the deal away; it can be brought back for 30 days."""
    stored = found(deal)
    with writing() as session:
        deals.remove(session, deal)
    say_done(
        _("%(name)s is removed, with its activities.") % {"name": stored.deal.name},
        undo=url_for("deal.restore", deal=deal),
    )
    return redirect(url_for("deals.page"), code=303)


@blueprint.post("/w/<id:workspace>/deals/<id:deal>/restore")
@in_workspace(Role.MEMBER)
def restore(deal: str) -> Response:
    """Brings a removed deal back as it was."""
    with writing() as session:
        deals.restore(session, deal)
    return redirect(url_for("deal.page", deal=deal), code=303)


def found(deal: str) -> StoredDeal:
    """The deal of that id; 404 where there is none."""
    with reading() as session:
        stored = deals.deal(session, deal)
    return stored or abort(404)


def deal_page(stored: StoredDeal, form: TypedLinesForm) -> str:
    """The deal's page with that form for further lines."""
    return render_template("deals/deal.html", stored=stored, form=form, ends=OUTCOMES, sides=SIDES)


def _place() -> dict[str, Any]:
    """Where the tick stood that was pressed, so that the answer shows that place again."""
    return {name: request.args[name] for name in ("page", "on") if name in request.args}


def _back(deal: str) -> str:
    if request.args.get("on") == "deal":
        return url_for("deal.page", deal=deal)
    return url_for("deals.page", page=request.args.get("page", type=int), _anchor=f"deal-{deal}")
