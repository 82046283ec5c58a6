"""The state of a process that is shown to readers who did not make it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from workshop.domain.design.process import Process
from workshop.store import revisions
from workshop.store.documents import unpack_process
from workshop.store.heads import head_row
from workshop.store.missing import Missing


@dataclass(frozen=True, slots=True)
class Shown:
    """The document, and the number of the revision that it is."""

    process: Process
    number: int


def shown_process(session: Session, process: str) -> Shown:
    """What readers see of the process, which is its newest revision. Raises Missing."""
    head = head_row(session, process)
    if head.deleted_at is not None:
        raise Missing(process)
    row = revisions.at(session, process, head.head)
    return Shown(unpack_process(row.document), row.number)
