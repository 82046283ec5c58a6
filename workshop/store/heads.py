"""The head rows of processes, and the only way in which a revision is added to one."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.store import repeats, revisions
from workshop.store.missing import Missing
from workshop.store.revisions import Change, Draft
from workshop.store.tables import ProcessRow, RevisionRow


def head_row(session: Session, process: str) -> ProcessRow:
    """The process, be it removed or not. Raises Missing."""
    row = session.scalar(select(ProcessRow).where(ProcessRow.id == process))
    if row is None:
        raise Missing(process)
    return row


def locked(session: Session, process: str) -> ProcessRow:
    """The process, held until the end of the transaction: whoever comes next works on our document."""
    query = select(ProcessRow).where(ProcessRow.id == process, ProcessRow.deleted_at.is_(None))
    row = session.scalar(query.with_for_update().execution_options(populate_existing=True))
    if row is None:
        raise Missing(process)
    return row


def write(session: Session, head: ProcessRow, change: Change, *, key: str) -> Draft:
    """Adds the revision that the change makes; the same key again answers the first one.

    A change that changes nothing makes none. Raises Conflict and Refused as the domain does.
    """
    if (stored := repeats.earlier(session, RevisionRow, key)) is not None:
        return revisions.draft(session, stored)
    made = revisions.following(session, head, change, key=key)
    if made is None:
        return revisions.draft(session, revisions.at(session, head.id, head.head))
    made.process_id = head.id
    session.add(made)
    session.flush()
    draft = revisions.draft(session, made)
    head.head, head.name = made.number, draft.process.name
    return draft
