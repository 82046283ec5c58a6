from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.store.tables import ParticipantRow, PersonRow, WorkshopRow

NAMES = "names"


def names(session: Session) -> dict[str, str]:
    """Names of everybody who belongs or belonged to the workspace, by id.

    Who takes part in a workshop that names nobody has an empty one, whatever they call themselves there.
    """
    if not session.info["reading"]:
        return _names(session)
    # Whoever only looks sees a single state, and one page tells names in several places.
    if NAMES not in session.info:
        session.info[NAMES] = _names(session)
    found: dict[str, str] = session.info[NAMES]
    return found


def _names(session: Session) -> dict[str, str]:
    unnamed = unnamed_ones(session)
    # Two columns instead of whole rows: with 200 people, each of whose pages asks, that is felt.
    everybody = session.execute(select(PersonRow.id, PersonRow.name))
    return {person.id: "" if person.id in unnamed else person.name for person in everybody}


def unnamed_ones(session: Session) -> frozenset[str]:
    """Ids of the participants of workshops that name nobody."""
    here = (WorkshopRow.workspace_id == ParticipantRow.workspace_id) & (
        WorkshopRow.id == ParticipantRow.workshop_id
    )
    unnamed = select(ParticipantRow.person_id).join(WorkshopRow, here).where(WorkshopRow.anonymous)
    return frozenset(session.scalars(unnamed))
