"""The link by which anybody reads a process without an account: one at a time for each process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.store.callers import EditionHolder, EditionReader
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.heads import head_row
from workshop.store.missing import Missing
from workshop.store.tables import ProcessRow, ReadingLinkRow, WorkspaceRow
from workshop.store.tokens import hashed


@dataclass(frozen=True, slots=True)
class ReadingLink:
    """`id` is what its secret is made from; `expires_at` is None where it never expires."""

    id: str
    secret_hash: str
    created_at: datetime
    expires_at: datetime | None

    @property
    def has_expired(self) -> bool:
        """Whether its time is over."""
        return self.expires_at is not None and self.expires_at <= now()


@dataclass(frozen=True, slots=True)
class HeldEdition:
    """Where the link leads, unless it `is_over`: it was ended, or has expired, or the process was removed."""

    company: str
    process: str
    reader: EditionReader
    is_over: bool


def of(session: Session, process: str) -> ReadingLink | None:
    """The link of that process that nobody has ended, be it expired or not."""
    rows = _live(session, process)
    return _told(rows[0]) if rows else None


def make(session: Session, process: str, link: str, *, secret: str, days: int | None) -> ReadingLink | None:
    """Lets whoever holds the secret read the process for so many days; what led there before, ends.

    Answers the link that ended, None where there was none. Raises Missing where there is no such process.
    """
    if head_row(session, process).deleted_at is not None:
        raise Missing(process)
    before = end(session, process)
    session.add(
        ReadingLinkRow(
            id=link,
            process_id=process,
            secret_hash=hashed(secret),
            author_id=member(session).person,
            expires_at=None if days is None else now() + timedelta(days=days),
        )
    )
    return before


def end(session: Session, process: str) -> ReadingLink | None:
    """Ends the link of the process; the one that ended."""
    rows = _live(session, process)
    for row in rows:
        row.ended_at = now()
    return _told(rows[0]) if rows else None


def bring_back(session: Session, link: str) -> ReadingLink | None:
    """Opens a link again that was ended; another one that is open, ends and is the answer. Raises Missing."""
    row = session.scalar(select(ReadingLinkRow).where(ReadingLinkRow.id == link))
    if row is None:
        raise Missing(link)
    instead = end(session, row.process_id)
    row.ended_at = None
    return instead if instead and instead.id != link else None


def holder(secret: str) -> EditionHolder:
    """The caller who holds this secret."""
    return EditionHolder(hashed(secret))


def held(session: Session) -> HeldEdition | None:
    """Where the caller's link leads; None where it was never given."""
    row = session.scalar(select(ReadingLinkRow))
    company = session.scalar(select(WorkspaceRow.name).where(WorkspaceRow.deleted_at.is_(None)))
    if row is None or company is None:
        return None
    there = session.scalar(select(ProcessRow.id).where(ProcessRow.deleted_at.is_(None)))
    is_over = row.ended_at is not None or _told(row).has_expired or there is None
    return HeldEdition(company, row.process_id, EditionReader(row.workspace_id, row.process_id), is_over)


def _live(session: Session, process: str) -> list[ReadingLinkRow]:
    found = select(ReadingLinkRow).where(
        ReadingLinkRow.process_id == process, ReadingLinkRow.ended_at.is_(None)
    )
    return list(session.scalars(found.order_by(ReadingLinkRow.created_at.desc(), ReadingLinkRow.id)))


def _told(row: ReadingLinkRow) -> ReadingLink:
    return ReadingLink(row.id, row.secret_hash, row.created_at, row.expires_at)
