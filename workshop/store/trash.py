"""What was removed in the last 30 days, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from workshop.store import activities, deals, imports, processes, uploads
from workshop.store.kept import kept, kept_until
from workshop.store.missing import Missing
from workshop.store.tables import ActivityRow, Base, DealRow, ImportBatchRow, ProcessRow


class Kind(StrEnum):
    """What can be brought back."""

    DEAL = "deal"
    ACTIVITY = "activity"
    PROCESS = "process"
    BATCH = "import"


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that was removed, and when."""

    kind: Kind
    id: str
    name: str
    at: datetime


def _restore_activity(session: Session, activity: str) -> None:
    if not activities.restore(session, activity) and activities.activity(session, activity) is None:
        raise Missing(activity)


_RESTORE: dict[Kind, Callable[[Session, str], object]] = {
    Kind.DEAL: deals.restore,
    Kind.ACTIVITY: _restore_activity,
    Kind.PROCESS: processes.restore,
    Kind.BATCH: imports.restore,
}


def removed(session: Session) -> tuple[Removed, ...]:
    """What can be brought back, the newest first.

    An activity of a deal that is away is not told apart: it comes back with its deal.
    """
    found = [*_deals(session), *_activities(session), *_processes(session), *_batches(session)]
    return tuple(sorted(found, key=lambda one: (one.at, one.id), reverse=True))


def restore(session: Session, kind: Kind, removed_id: str) -> None:
    """Brings it back exactly as it was. Raises Missing."""
    _RESTORE[kind](session, removed_id)


def clear_out(session: Session) -> None:
    """Erases what was removed in the workspace more than 30 days ago."""
    until = kept_until()
    withdrawn = select(ImportBatchRow.id).where(ImportBatchRow.withdrawn_at <= until)
    for rows in (ActivityRow, DealRow):
        _erase(session, rows, rows.batch_id.in_(withdrawn))
    _erase(session, ImportBatchRow, ImportBatchRow.withdrawn_at <= until)
    for removable in (ActivityRow, DealRow, ProcessRow):
        _erase(session, removable, removable.deleted_at <= until)
    uploads.clear_out(session)


def _erase(session: Session, rows: type[Base], which: ColumnElement[bool]) -> None:
    # Nothing of it is loaded in this session, so nothing loaded need be told.
    session.execute(delete(rows).where(which).execution_options(synchronize_session=False))


def _deals(session: Session) -> list[Removed]:
    query = select(DealRow.id, DealRow.name, DealRow.deleted_at).where(DealRow.deleted_at > kept_until())
    return _told(Kind.DEAL, session.execute(query))


def _activities(session: Session) -> list[Removed]:
    there = select(DealRow.id).where(kept(DealRow))
    query = select(ActivityRow.id, ActivityRow.text, ActivityRow.deleted_at)
    query = query.where(ActivityRow.deleted_at > kept_until(), ActivityRow.deal_id.in_(there))
    return _told(Kind.ACTIVITY, session.execute(query))


def _processes(session: Session) -> list[Removed]:
    query = select(ProcessRow.id, ProcessRow.name, ProcessRow.deleted_at)
    return _told(Kind.PROCESS, session.execute(query.where(ProcessRow.deleted_at > kept_until())))


def _batches(session: Session) -> list[Removed]:
    query = select(ImportBatchRow).where(ImportBatchRow.withdrawn_at > kept_until())
    return _told(
        Kind.BATCH, ((row.id, ", ".join(row.files), row.withdrawn_at) for row in session.scalars(query))
    )


def _told(kind: Kind, rows: Iterable[Any]) -> list[Removed]:
    return [Removed(kind, *row) for row in rows]
