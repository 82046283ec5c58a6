"""Undo, redo, and every revision there was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.design.commands import Replace
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import processes
from workshop.store.database import Session
from workshop.store.revisions import Draft
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace, may
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.process_area import blueprint, carry_out, newest
from workshop.web.process_disputes import over_document, over_undo
from workshop.web.process_page import Page, disputed, refused
from workshop.web.process_shape import shapes_of
from workshop.web.process_telling import tell
from workshop.web.process_words import summary
from workshop.web.undo import say_done

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ON_A_PAGE = 100


@blueprint.post("/w/<id:workspace>/process/<id:process>/undo")
@in_workspace(Role.MEMBER)
def undo(process: str) -> Page | Response:
    """Takes my own latest change back."""
    return _step(process, processes.undo, _("There is nothing of yours to undo."))


@blueprint.post("/w/<id:workspace>/process/<id:process>/redo")
@in_workspace(Role.MEMBER)
def redo(process: str) -> Page | Response:
    """Brings back what my latest undo took."""
    return _step(process, processes.redo, _("There is nothing of yours to bring back."))


@blueprint.get("/w/<id:workspace>/process/<id:process>/history")
@in_workspace(Role.READER)
def history(process: str) -> str:
    """Every revision: what was changed, by whom and when, the newest first."""
    draft = newest(process)
    before = request.args.get("before", draft.number + 1, type=int)
    with reading() as session:
        lines = [line for line in processes.history(session, process) if line.number < before]
    return render_template(
        "process/history.html",
        process_id=process,
        draft=draft,
        lines=lines[:ON_A_PAGE],
        older=len(lines) > ON_A_PAGE,
    )


@blueprint.get("/w/<id:workspace>/process/<id:process>/history/<int(max=999999999):number>")
@in_workspace(Role.READER)
def revision(process: str, number: int) -> str:
    """The process as it was."""
    head, then = newest(process), _at(process, number)
    return render_template(
        "process/revision.html",
        process_id=process,
        head_number=head.number,
        draft=then,
        process=then.process,
        fingerprint=fingerprint(head.process),
        summary=summary(then.process),
        shapes=shapes_of("process.revision", process=process, number=number),
        goes_back=may(Role.MEMBER) and then.process != head.process,
    )


@blueprint.post("/w/<id:workspace>/process/<id:process>/history/<int(max=999999999):number>/back")
@in_workspace(Role.MEMBER)
def go_back(process: str, number: int) -> Page | Response:
    """Makes the process again what it was; the revisions since stay in the history."""
    then = _at(process, number)
    said = say("Went back to revision {number}", number=number)
    try:
        done = carry_out(process, Replace(then.process, request.form["fingerprint"], said))
    except Conflict:
        return disputed(process, over_document(newest(process).process, _("Go back all the same")))
    tell(process, done)
    return redirect(url_for("process.page"), code=303)


def _at(process: str, number: int) -> Draft:
    with reading() as session:
        return processes.at(session, process, number)


def _step(process: str, verb: Callable[..., Draft | None], nothing: str) -> Page | Response:
    newest(process)
    try:
        with writing() as session:
            said = _take(session, process, verb)
    except Refused as refusal:
        return refused(process, refusal.problem)
    except Conflict as conflict:
        return disputed(process, over_undo(process, newest(process), conflict))
    say_done(said or nothing)
    return redirect(url_for("process.page"), code=303)


def _take(session: Session, process: str, verb: Callable[..., Draft | None]) -> str | None:
    if verb(session, process, key=sent_key()) is None:
        return None
    return told(processes.history(session, process)[0].said)
