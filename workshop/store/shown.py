"""The state of a process that is shown to readers who did not make it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from workshop.domain.design.process import Process
from workshop.store import revisions
from workshop.store.documents import unpack_process
from workshop.store.heads import head_row
from workshop.store.missing import Missing
from workshop.store.tables import VersionRow


@dataclass(frozen=True, slots=True)
class Shown:
    """The document, and the number of the revision that it is or was made of."""

    process: Process
    number: int


def shown_process(session: Session, process: str) -> Shown:
    """The newest published version; the newest revision where none was published. Raises Missing."""
    head = head_row(session, process)
    if head.deleted_at is not None:
        raise Missing(process)
    published = (
        select(VersionRow)
        .where(VersionRow.process_id == process, VersionRow.deleted_at.is_(None))
        .options(undefer(VersionRow.document))
    )
    newest = session.scalar(published.order_by(VersionRow.number.desc()).limit(1))
    if newest is not None:
        return Shown(unpack_process(newest.document), newest.revision)
    row = revisions.at(session, process, head.head)
    return Shown(unpack_process(row.document), row.number)
