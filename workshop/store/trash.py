"""What was removed in the last 30 days, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from workshop.store import activities, authors, deals, imports, processes, uploads
from workshop.store.kept import kept, kept_until
from workshop.store.missing import Missing
from workshop.store.tables import ActivityRow, Base, DealRow, ImportBatchRow, ProcessRow

NO_DEAL = literal("")


class Kind(StrEnum):
    """What can be brought back."""

    DEAL = "deal"
    ACTIVITY = "activity"
    PROCESS = "process"
    BATCH = "import"


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that was removed; `of` is the deal of an activity, `by` the name of who removed it."""

    kind: Kind
    id: str
    name: str
    at: datetime
    by: str = ""
    of: str = ""


def _restore_activity(session: Session, activity: str) -> None:
    if not activities.restore(session, activity) and activities.activity(session, activity) is None:
        raise Missing(activity)


_RESTORE: dict[Kind, Callable[[Session, str], object]] = {
    Kind.DEAL: deals.restore,
    Kind.ACTIVITY: _restore_activity,
    Kind.PROCESS: processes.restore,
    Kind.BATCH: imports.restore,
}


Query = Select[str, Any, Any, str | None, Any]
Named = InstrumentedAttribute[Any] | ColumnElement[str]
Removable = type[ActivityRow | DealRow | ProcessRow | ImportBatchRow]


def _deals() -> Query:
    return _gone(DealRow, DealRow.name, DealRow.deleted_at)


def _activities() -> Query:
    deal = (DealRow.workspace_id == ActivityRow.workspace_id) & (DealRow.id == ActivityRow.deal_id)
    gone = _gone(ActivityRow, ActivityRow.text, ActivityRow.deleted_at, DealRow.name)
    return gone.join(DealRow, deal).where(kept(DealRow))


def _processes() -> Query:
    return _gone(ProcessRow, ProcessRow.name, ProcessRow.deleted_at)


def _batches() -> Query:
    return _gone(ImportBatchRow, ImportBatchRow.files, ImportBatchRow.withdrawn_at)


def _gone(
    rows: Removable,
    name: Named,
    at: InstrumentedAttribute[datetime | None],
    deal: Named = NO_DEAL,
) -> Query:
    """Id, name, when, by whom and of which deal."""
    return select(rows.id, name, at, rows.remover_id, deal).select_from(rows).where(at > kept_until())


_QUERIES: dict[Kind, Callable[[], Query]] = {
    Kind.DEAL: _deals,
    Kind.ACTIVITY: _activities,
    Kind.PROCESS: _processes,
    Kind.BATCH: _batches,
}


def _name(name: str | list[str]) -> str:
    return name if isinstance(name, str) else ", ".join(name)


def removed(session: Session) -> tuple[Removed, ...]:
    """What can be brought back, the newest first.

    An activity of a deal that is away is not told apart: it comes back with its deal.
    """
    who = authors.names(session)
    found = [
        Removed(kind, removed_id, _name(name), at, who.get(remover or "", ""), deal)
        for kind, query in _QUERIES.items()
        for removed_id, name, at, remover, deal in session.execute(query())
    ]
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
