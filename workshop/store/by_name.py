"""Workspaces as the operator names them, who is in none of them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.people import Role
from workshop.store.tables import MemberRow, WorkspaceRow


def owned(session: Session, named: str) -> dict[str, str]:
    """The workspaces of that name or id, each with whoever owns it for longest."""
    query = (
        select(WorkspaceRow.id, WorkspaceRow.name, MemberRow.person_id)
        .join(MemberRow, MemberRow.workspace_id == WorkspaceRow.id)
        .where(WorkspaceRow.deleted_at.is_(None), MemberRow.left_at.is_(None), MemberRow.role == Role.OWNER)
        .order_by(MemberRow.joined_at.desc(), MemberRow.person_id.desc())
    )
    wanted = _plain(named)
    # The last of several owners counts, who joined first. Names are compared here, because databases
    # disagree on the case of letters outside of ASCII.
    return {
        row.id: row.person_id
        for row in session.execute(query)
        if wanted in {row.id.casefold(), _plain(row.name)}
    }


def names(session: Session) -> tuple[str, ...]:
    """What the workspaces that are not removed are called, in the order of the alphabet."""
    there = select(WorkspaceRow.name).where(WorkspaceRow.deleted_at.is_(None))
    return tuple(sorted(set(session.scalars(there)), key=str.casefold))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
