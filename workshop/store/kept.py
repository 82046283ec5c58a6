"""What counts as being there."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.tables import (
    ActivityRow,
    BallotRow,
    DealRow,
    ImportBatchRow,
    OwnMethodRow,
    OwnQuestionnaireRow,
    PlanActionRow,
    ProcessRow,
    RespondentRow,
    RoundRow,
    VersionRow,
    WorkshopRow,
)

KEPT = timedelta(days=30)
Removable = (
    DealRow
    | ProcessRow
    | RoundRow
    | RespondentRow
    | OwnQuestionnaireRow
    | OwnMethodRow
    | PlanActionRow
    | WorkshopRow
    | BallotRow
    | VersionRow
)


def kept(rows: type[ActivityRow | DealRow]) -> ColumnElement[bool]:
    """Neither removed by itself nor withdrawn with the import that it came by."""
    withdrawn = select(ImportBatchRow.id).where(ImportBatchRow.withdrawn_at.is_not(None))
    return and_(rows.deleted_at.is_(None), or_(rows.batch_id.is_(None), rows.batch_id.not_in(withdrawn)))


def kept_until() -> datetime:
    """What was removed before this moment can no longer come back."""
    return now() - KEPT


def take_away(session: Session, row: Removable) -> None:
    """Removes it for up to 30 days, noting when and who; removed twice, the first time stays."""
    if row.deleted_at is None:
        row.deleted_at, row.remover_id = now(), member(session).person


def bring_back(row: Removable) -> None:
    """Brings it back as it was."""
    row.deleted_at = row.remover_id = None
