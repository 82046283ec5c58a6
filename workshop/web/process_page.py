"""Design: the process as a document that the team writes together, with its flowchart."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.design import places
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.people import Role
from workshop.domain.problems import Problem
from workshop.store import processes
from workshop.store.revisions import Draft
from workshop.web.access import in_workspace, may
from workshop.web.door import reading
from workshop.web.live import LATER
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint, first
from workshop.web.process_disputes import Dispute
from workshop.web.process_empty import empty_page
from workshop.web.process_panel import Panel, asked_for, neighbours
from workshop.web.process_shape import shapes_of
from workshop.web.process_words import summary
from workshop.web.rules import Form

Page = tuple[str, int]
CONFLICT = 409
WRONG = 422


@blueprint.get("/w/<id:workspace>/process")
@in_workspace(Role.READER)
def page() -> str:
    """The workspace's process; where there is none yet, the ways to one."""
    there = first()
    return document(there.id) if there else empty_page(Form(formdata=None))


def document(
    process: str, *, panel: Panel | None = None, dispute: Dispute | None = None, form: Form | None = None
) -> str:
    """The document's page; `form` is the one that came back with a fault."""
    with reading() as session:
        draft = processes.head(session, process)
    if may(Role.MEMBER) and panel is None and dispute is None:
        panel = asked_for(draft.process)
    return render_template(
        "process/page.html",
        **shown(process, draft, panel),
        dispute=dispute,
        form=form or Form(formdata=None),
        live_address=_live_address(process, draft.number, panel),
        every=LATER,
        shapes=shapes_of("process.page"),
    )


def _live_address(process: str, number: int, panel: Panel | None) -> str:
    """Where the page asks what is new: what is open on it stays open in what comes.

    It also says as of which revision that was opened, to be told what others changed of it since.
    """
    asked: dict[str, Any] = {**panel.asked()} if panel else {}
    if panel and panel.element:
        asked["was"] = number
    return url_for("process.page_live", process=process, **asked)


def shown(process: str, draft: Draft, panel: Panel | None) -> dict[str, Any]:
    """What the parts of the page print; the same for the page and for its look for news."""
    with reading() as session:
        undo, redo = processes.offers(session, process)
    return {
        "process_id": process,
        "process": draft.process,
        "draft": draft,
        "undo": undo,
        "redo": redo,
        "writes": may(Role.MEMBER),
        "panel": panel,
        "summary": summary(draft.process),
        "places": places,
        "neighbours": neighbours,
        "fingerprint": fingerprint,
    }


def wrong(process: str, panel: Panel) -> Page:
    """The page with the panel as it was sent, and what is wrong with it."""
    return document(process, panel=panel, form=panel.form), WRONG


def refused(process: str, problem: Problem) -> Page:
    """The page with the reason why a button's command was not carried out."""
    form = Form(formdata=None)
    form.form_errors.append(problem_words(problem))
    return document(process, form=form), WRONG


def disputed(process: str, dispute: Dispute, wrong: Form | None = None) -> Page:
    """The page with what somebody else did first, and what is `wrong` with what was typed, if anything is."""
    form = Form(formdata=None)
    if wrong:  # Its fields are not on this page, so that nothing leads to them.
        form.form_errors += [*wrong.form_errors, *(field.errors[0] for field in wrong if field.errors)]
    return document(process, dispute=dispute, form=form), CONFLICT


def back_to(element: str) -> Response:
    """To the page, at that element."""
    return redirect(url_for("process.page", _anchor=f"at-{element}"), code=303)
