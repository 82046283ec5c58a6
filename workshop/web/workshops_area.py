"""The workshops of a workspace, for its members: the blueprint, and the workshop that an address names."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, current_app, g, redirect, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Happening
from workshop.domain.board.workshops import Workshop
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import workshops
from workshop.web.door import reading
from workshop.web.undo import say_done

blueprint = Blueprint("workshops", __name__)

NOT_LEADING = say("Somebody else leads this workshop just now. Take the lead first.")


def workshop_at(workshop: str) -> Workshop:
    """The workshop; 404 where there is none."""
    with reading() as session:
        return workshops.at(session, workshop)


def lead_only(workshop: Workshop) -> None:
    """Only who leads moves the room on: 403 for everybody else, who may take the lead first."""
    if workshop.lead != g.person.id:
        abort(403, NOT_LEADING)


def lead_or_owner(workshop: Workshop) -> None:
    """The same, and an owner of the workspace: 403 for everybody else."""
    if not g.caller.role.allows(Role.OWNER):
        lead_only(workshop)


def done(words: str, act: Happening | None, workshop: str) -> None:
    """Says what was done, with Undo of the act that was noted."""
    undo = url_for("workshops.take_back", workshop=workshop, happening=act.id) if act else None
    say_done(words, undo=undo)


def to_lead_page(workshop: str) -> Response:
    """Back to the page from which the room is led."""
    return redirect(url_for("workshops.lead", workshop=workshop), code=303)


def address_of(endpoint: str, **values: Any) -> str | None:  # noqa: ANN401 - as Flask's own url_for
    """The address of a view; None where this edition has none of that name."""
    return url_for(endpoint, **values) if endpoint in current_app.view_functions else None
