"""The teams of a workspace."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workshop.domain.assess.rounds import Team
from workshop.store.door import member
from workshop.store.tables import TeamRow


def all_teams(session: Session) -> tuple[Team, ...]:
    """Every team, in the order in which they were first named."""
    rows = session.scalars(select(TeamRow).order_by(TeamRow.created_at, TeamRow.id))
    return tuple(team(row) for row in rows)


def named(session: Session, name: str) -> Team:
    """The team of that name, made now where there is none."""
    if (found := _named(session, name)) is not None:
        return team(found)
    try:
        with session.begin_nested():
            row = TeamRow(name=name, author_id=member(session).person)
            session.add(row)
        return team(row)
    except IntegrityError:
        # On PostgreSQL somebody else may have named it just now.
        if (found := _named(session, name)) is not None:
            return team(found)
        raise


def team(row: TeamRow) -> Team:
    """The team as the domain knows it."""
    return Team(row.id, row.name)


def _named(session: Session, name: str) -> TeamRow | None:
    return session.scalar(select(TeamRow).where(TeamRow.name == name))
