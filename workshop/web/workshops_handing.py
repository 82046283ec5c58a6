"""Who leads: taking the lead and giving it back, never by itself, always by one press."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import abort, g
from werkzeug.wrappers import Response

from workshop.domain.board.acts import Act
from workshop.domain.board.workshops import Workshop
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import authors, happenings, leading
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.workshops_area import blueprint, done, to_lead_page, workshop_at

NOT_THE_DEPUTY = say("Only the deputy, an owner and who led before may take the lead.")


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads, as somebody sees it: `since` where they took over, `is_away` where their page is closed."""

    name: str
    is_mine: bool
    may_take: bool
    was_mine: bool
    is_away: bool
    since: datetime | None
    deputy: str


def lead_of(found: Workshop) -> Lead:
    """Who leads that workshop, for the caller's page."""
    with reading() as session:
        names = authors.names(session)
        taken = happenings.newest(session, found.id, Act.LEAD)
    was_mine = taken is not None and taken.body["before"] == g.person.id
    is_deputy = found.deputy == g.person.id or g.caller.role is Role.OWNER
    return Lead(
        name=names.get(found.lead, ""),
        is_mine=found.lead == g.person.id,
        may_take=is_deputy or was_mine,
        was_mine=was_mine,
        is_away=leading.is_away(found.lead_seen_at),
        since=taken.at if taken else None,
        deputy=names.get(found.deputy or "", ""),
    )


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/lead")
@in_workspace(Role.FACILITATOR)
def take_lead(workshop: str) -> Response:
    """From now on I lead; the room goes on meanwhile."""
    found = workshop_at(workshop)
    lead = lead_of(found)
    if not lead.may_take:
        abort(403, NOT_THE_DEPUTY)
    if not lead.is_mine:
        with writing() as session:
            act = leading.take_lead(session, workshop)
        done(_("You lead now."), act, workshop)
    return to_lead_page(workshop)
