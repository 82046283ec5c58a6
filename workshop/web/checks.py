"""Checking what an import would store, and storing it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask import Response as File
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.exports.bad_rows import write_bad_rows
from workshop.intake.sheet import Why
from workshop.store import imports, uploads
from workshop.store.imports import Batch
from workshop.translate import gettext as _
from workshop.translate import ngettext
from workshop.web.access import in_workspace
from workshop.web.collect_words import OUTCOMES
from workshop.web.csv_answer import csv_answer
from workshop.web.door import reading, writing
from workshop.web.import_columns import PARTS
from workshop.web.import_forms import ImportForm
from workshop.web.import_look import ROWS_LISTED, Look
from workshop.web.import_request import named_draft, named_uploads, sent_look
from workshop.web.keys import sent_key
from workshop.web.problem_words import problem_words
from workshop.web.undo import say_done

blueprint = Blueprint("checks", __name__)


@blueprint.get("/w/<id:workspace>/imports/check")
@in_workspace(Role.MEMBER)
def page() -> str | Response:
    """What an import would store, before it does."""
    return _page(sent_look()) if named_uploads() else redirect(url_for("uploads.new"), code=303)


@blueprint.post("/w/<id:workspace>/imports/check")
@in_workspace(Role.MEMBER)
def again() -> str:
    """The same after columns were chosen, questions answered or deals ticked; stores nothing."""
    return _page(sent_look())


@blueprint.post("/w/<id:workspace>/imports")
@in_workspace(Role.MEMBER)
def bring_in() -> tuple[str, int] | Response:
    """Stores the ticked deals at once, or none of them."""
    key = sent_key()
    with reading() as session:
        done = imports.by_key(session, key)
    return _brought(done) if done else _bring_in(sent_look(), key)


@blueprint.post("/w/<id:workspace>/imports/bad-rows")
@in_workspace(Role.MEMBER)
def bad_rows() -> File:
    """The rows of one file that have faults, with what is wrong in each, to be mended and sent again."""
    draft, number = named_draft(), request.form.get("number", 0, type=int)
    table = draft.files[number % len(draft.files)].table
    wrong = (row for row in draft.collected.set_apart(Why.WRONG) if row.file == table.name)
    content = write_bad_rows(table.headers, ((row.cells, row.problems) for row in wrong))
    return csv_answer(_("to mend - %(file)s") % {"file": table.name}, content)


def _bring_in(look: Look, key: str) -> tuple[str, int] | Response:
    form, draft = ImportForm(), look.draft
    form.form_errors = _hindrances(look)
    if form.form_errors:
        return _page(look, form), 422
    with writing() as session:
        uploads.drop(session, *draft.uploads)
        batch = imports.commit(session, look.deals, source=draft.source, files=draft.names, key=key)
    return _brought(batch)


def _brought(batch: Batch) -> Response:
    said = ngettext("%(n)s deal is imported", "%(n)s deals are imported", batch.deals) % {"n": batch.deals}
    told = ngettext("with %(n)s activity.", "with %(n)s activities.", batch.activities)
    undo = url_for("imports.withdraw", batch=batch.id)
    say_done(f"{said}, {told % {'n': batch.activities}}", undo=undo)
    return redirect(url_for("deals.page"), code=303)


def _hindrances(look: Look) -> list[str]:
    if problems := look.collected.problems:
        return [problem_words(problem) for problem in problems]
    if look.must_answer:
        return [_("Answer the questions first: without them some rows of a deal would be missing.")]
    return [] if look.deals else [_("Tick at least one deal that has activities.")]


def _page(look: Look, form: ImportForm | None = None) -> str:
    return render_template(
        "imports/check.html",
        look=look,
        form=form or ImportForm(formdata=None),
        sent=[(name, value) for name, value in request.form.items() if name[:1].isdigit()],
        ends=OUTCOMES,
        parts=PARTS,
        listed=ROWS_LISTED,
        problem_words=problem_words,
    )
