"""The page from which a workshop is led, and what it asks every second."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import redirect, render_template, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.workshops import Workshop
from workshop.domain.people import Role
from workshop.store import leading, participants, remarks, workshops, workspaces
from workshop.store.clock import now
from workshop.store.participants import NOTED_EVERY
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.links import address_on_screen
from workshop.web.live import every, live, stamp
from workshop.web.workshops_area import address_of, blueprint, workshop_at
from workshop.web.workshops_forms import NotesForm
from workshop.web.workshops_handing import lead_of
from workshop.web.workshops_results import results
from workshop.web.workshops_room import Room
from workshop.web.workshops_undo import lines_of
from workshop.web.workshops_words import ASKED, PRESENCE, STEPS
from workshop.web.workshops_work import work_of

PARTS = ("hand", "step", "people", "told", "code", "log")
ACTS_SHOWN = 3


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>")
@in_workspace(Role.FACILITATOR)
def lead(workshop: str) -> str:
    """Where the room stands, and moving it on."""
    page = _page(workshop)
    # Each part is a template of ours, which has escaped what people typed.
    printed = {name: Markup(part()) for name, part in page.parts.items()}  # noqa: S704
    return render_template(
        "workshops/lead.html",
        parts=printed,
        revision=page.revision,
        every=every(len(page.room.people)),
        notes=NotesForm(formdata=None, notes=page.workshop.notes),
        **page.values,
    )


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/live")
@in_workspace(Role.FACILITATOR)
def lead_live(workshop: str) -> Response | tuple[str, int]:
    """What has changed on that page; who leads is seen by asking."""
    page = _page(workshop)
    if page.values["lead"].is_mine and _is_worth_noting(page.workshop):
        with writing() as session:
            leading.see_lead(session, workshop)
    return live(page.revision, page.parts)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/notes")
@in_workspace(Role.FACILITATOR)
def keep_notes(workshop: str) -> Response:
    """Keeps the notes of those who lead."""
    form = NotesForm()
    workshop_at(workshop)
    if form.validate():
        with writing() as session:
            workshops.set_notes(session, workshop, form.notes.data)
    return redirect(url_for("workshops.lead", workshop=workshop), code=303)


@dataclass(frozen=True)
class _Page:
    workshop: Workshop
    room: Room
    revision: str
    values: Mapping[str, Any]

    @property
    def parts(self) -> Mapping[str, Callable[[], str]]:
        """The live parts, each printed when called."""
        return {name: self._part(name) for name in PARTS}

    def _part(self, name: str) -> Callable[[], str]:
        return lambda: render_template(f"workshops/_{name}.html", **self.values)


def _page(workshop: str) -> _Page:
    found = workshop_at(workshop)
    with reading() as session:
        people, told = participants.of(session, workshop), remarks.of(session, workshop)
        collected = workspaces.revision(session)
    room, lead, lines = Room(people, found, now()), lead_of(found), lines_of(workshop)
    values = {
        "workshop": found,
        "room": room,
        "lead": lead,
        "lines": lines[:ACTS_SHOWN],
        "open": [result.ballot for result in results(workshop) if not result.ballot.closed],
        "questions": sum(each.kind is RemarkKind.QUESTION for each in told),
        "comments": sum(each.kind is RemarkKind.COMMENT for each in told),
        "work": work_of(found),
        "join_address": address_on_screen("joining.enter"),
        "report": address_of("workshops.report", workshop=workshop),
        "steps": STEPS,
        "asked": ASKED,
        "presence": PRESENCE,
        "BoardStep": BoardStep,
    }
    revision = stamp(found.revision, collected, parts=f"{room.mark} {lead}")
    return _Page(found, room, revision, values)


def _is_worth_noting(found: Workshop) -> bool:
    return found.lead_seen_at is None or now() - found.lead_seen_at > NOTED_EVERY
