"""The imports that were made, taking one back, and the two files that help with the next."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from workshop.domain.people import Role
from workshop.exports.csv_safe import write_csv
from workshop.store import imports
from workshop.translate import ngettext
from workshop.web.access import in_workspace
from workshop.web.csv_answer import csv_answer
from workshop.web.door import reading, writing
from workshop.web.undo import say_done

blueprint = Blueprint("imports", __name__)
TEMPLATE = (
    ("deal_name", "outcome", "position", "date", "actor", "text", "contributor"),
    ("St. Mary's Hospital", "won", "1", "2026-01-12", "buyer", "Head nurse asked for prices", "Ben"),
    ("St. Mary's Hospital", "won", "2", "2026-02-03", "seller", "Showed it to the night shift", "Ben"),
)


@blueprint.get("/w/<id:workspace>/imports")
@in_workspace(Role.READER)
def page() -> str:
    """Every import, the newest first."""
    with reading() as session:
        batches = imports.batches(session)
    return render_template("imports/page.html", batches=batches)


@blueprint.post("/w/<id:workspace>/imports/<id:batch>/withdraw")
@in_workspace(Role.MEMBER)
def withdraw(batch: str) -> Answer:
    """Takes everything away that the import brought."""
    with writing() as session:
        gone = imports.withdraw(session, batch)
    said = ngettext(
        "The import is undone: %(n)s deal with %(activities)s activities is gone.",
        "The import is undone: %(n)s deals with %(activities)s activities are gone.",
        gone.deals,
    )
    say_done(
        said % {"n": gone.deals, "activities": gone.activities}, undo=url_for("imports.restore", batch=batch)
    )
    return redirect(url_for("imports.page"), code=303)


@blueprint.post("/w/<id:workspace>/imports/<id:batch>/restore")
@in_workspace(Role.MEMBER)
def restore(batch: str) -> Answer:
    """Brings a withdrawn import back as it was."""
    with writing() as session:
        back = imports.restore(session, batch)
    said = ngettext("%(n)s deal is back.", "%(n)s deals are back.", back.deals) % {"n": back.deals}
    say_done(said, undo=url_for("imports.withdraw", batch=batch))
    return redirect(url_for("imports.page"), code=303)


@blueprint.get("/w/<id:workspace>/imports/template.csv")
@in_workspace(Role.READER)
def template() -> Response:
    """A file with the columns that we know best, and two rows that show how to fill them."""
    return csv_answer("deals.csv", write_csv(TEMPLATE))
