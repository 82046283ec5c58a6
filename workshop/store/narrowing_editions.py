"""What those see who read a process by its link."""

from __future__ import annotations

from sqlalchemy import select

from workshop.store.callers import EditionHolder, EditionReader
from workshop.store.criteria import Criteria, narrowed, owned_by
from workshop.store.tables import ProcessRow, ReadingLinkRow, RevisionRow, VersionRow, WorkspaceRow


def narrowing(who: EditionHolder | EditionReader) -> Criteria:
    """The criteria for that caller."""
    match who:
        case EditionHolder(secret_hash=secret_hash):
            its_own = ReadingLinkRow.secret_hash == secret_hash
            here = select(ReadingLinkRow.workspace_id).where(its_own)
            process = select(ReadingLinkRow.process_id).where(its_own)
            return (
                narrowed(ReadingLinkRow, its_own),
                narrowed(WorkspaceRow, WorkspaceRow.id.in_(here)),
                narrowed(ProcessRow, ProcessRow.workspace_id.in_(here) & ProcessRow.id.in_(process)),
            )
        case EditionReader():
            return (
                *owned_by(who.workspace),
                narrowed(ProcessRow, ProcessRow.id == who.process),
                narrowed(RevisionRow, RevisionRow.process_id == who.process),
                narrowed(VersionRow, VersionRow.process_id == who.process),
            )
