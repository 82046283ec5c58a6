"""The workshops of a workspace, for its members: the blueprint, and the workshop that an address names."""

from __future__ import annotations

from flask import Blueprint, abort, g

from workshop.domain.board.workshops import Workshop
from workshop.domain.words import say
from workshop.store import workshops
from workshop.web.door import reading

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
