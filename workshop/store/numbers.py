from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.store.door import author
from workshop.store.tables import DecisionRow, RunRow, WorkspaceRow


def next_number(session: Session, kind: type[DecisionRow | RunRow]) -> int:
    """The next number of that kind in the workspace, 1 the first; others who want one wait for us."""
    ours = select(WorkspaceRow.id).where(WorkspaceRow.id == author(session).workspace)
    # The weaker lock lets others go on inserting rows that refer to the workspace.
    session.scalar(ours.with_for_update(key_share=True))
    return (session.scalar(select(func.max(kind.number))) or 0) + 1
