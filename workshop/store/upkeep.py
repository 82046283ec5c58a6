"""Erases what nobody can ask for any more; done now and then by whatever serves."""

from __future__ import annotations

from sqlalchemy import select

from workshop.domain.people import Role
from workshop.store import people, trash, work, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.database import Database
from workshop.store.kept import kept_until
from workshop.store.tables import ParticipantRow, WorkspaceRow


def clear_out(database: Database) -> None:
    """Each workspace in a transaction of its own, so that nobody waits long."""
    guests = [guest for workspace in _expired(database) for guest in _guests(database, workspace)]
    with database.write(Operator()) as session:
        workspaces.clear_out(session)
        people.forget_guests(session, guests)
        work.clear_out(session)
        all_ids = session.scalars(select(WorkspaceRow.id)).all()
    for workspace in all_ids:
        with database.write(Member(workspace, person="", role=Role.OWNER)) as session:
            trash.clear_out(session)


def _expired(database: Database) -> list[str]:
    with database.read(Operator()) as session:
        old = select(WorkspaceRow.id).where(WorkspaceRow.deleted_at < kept_until())
        return list(session.scalars(old))


def _guests(database: Database, workspace: str) -> list[str]:
    """Who joined a workshop there without an account, and is known for nothing else."""
    with database.read(Member(workspace, person="", role=Role.OWNER)) as session:
        return list(session.scalars(select(ParticipantRow.person_id)))
