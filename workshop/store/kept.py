"""What counts as being there."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select

from workshop.store.clock import now
from workshop.store.tables import ActivityRow, DealRow, ImportBatchRow

KEPT = timedelta(days=30)


def kept(rows: type[ActivityRow | DealRow]) -> ColumnElement[bool]:
    """Neither removed by itself nor withdrawn with the import that it came by."""
    withdrawn = select(ImportBatchRow.id).where(ImportBatchRow.withdrawn_at.is_not(None))
    return and_(rows.deleted_at.is_(None), or_(rows.batch_id.is_(None), rows.batch_id.not_in(withdrawn)))


def kept_until() -> datetime:
    """What was removed before this moment can no longer come back."""
    return now() - KEPT
