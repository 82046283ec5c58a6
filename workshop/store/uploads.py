"""Files between their upload and the person's word that they may be imported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, undefer

from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.tables import UploadRow
from workshop.store.tokens import new_id

LIVES = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent."""

    id: str
    file_name: str
    content: bytes
    at: datetime


def keep(session: Session, file_name: str, content: bytes) -> str:
    """Keeps the file for a day; the id under which it is found."""
    row = UploadRow(
        id=new_id(),
        file_name=file_name,
        content=content,
        author_id=member(session).person,
        expires_at=now() + LIVES,
    )
    session.add(row)
    session.flush()
    return row.id


def find(session: Session, upload: str) -> Upload | None:
    """The file; None where it is unknown or its day is over."""
    query = select(UploadRow).where(UploadRow.id == upload, UploadRow.expires_at > now())
    row = session.scalar(query.options(undefer(UploadRow.content)))
    return Upload(row.id, row.file_name, row.content, row.created_at) if row else None


def drop(session: Session, *uploads: str) -> None:
    """Forgets the files, because they were imported or are not wanted."""
    session.execute(delete(UploadRow).where(UploadRow.id.in_(uploads)))


def clear_out(session: Session) -> int:
    """Forgets the workspace's files whose day is over; how many they were."""
    old = delete(UploadRow).where(UploadRow.expires_at <= now()).returning(UploadRow.id)
    return len(session.scalars(old).all())
