from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.store.tables import PersonRow


def names(session: Session) -> dict[str, str]:
    """Names of everybody who belongs or belonged to the workspace, by id."""
    return {person.id: person.name for person in session.scalars(select(PersonRow))}
