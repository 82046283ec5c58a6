"""Imports: each is one batch, which comes and goes as a whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.collect.deals import Activity, Deal
from workshop.store import authors, repeats, uploads
from workshop.store.clock import now
from workshop.store.deals import next_number
from workshop.store.door import member
from workshop.store.missing import Missing
from workshop.store.places import spaced
from workshop.store.tables import ActivityRow, DealRow, ImportBatchRow
from workshop.store.tokens import new_id

keep_upload = uploads.keep
upload = uploads.find


@dataclass(frozen=True, slots=True)
class Batch:
    """One import and how many deals and activities it brought."""

    id: str
    source: str
    files: tuple[str, ...]
    deals: int
    activities: int
    author: str
    at: datetime
    withdrawn_at: datetime | None


def commit(
    session: Session,
    deals: Sequence[Deal],
    *,
    source: str,
    files: Sequence[str],
    key: str,
    left_out: Collection[str] = (),
) -> Batch:
    """Stores the deals as one batch.

    Deals and activities get ids of our own; theirs are kept as external ids. `left_out` names deals that
    come along but take no part in discovery. The same key again answers the first batch.
    """

    ours = new_id()

    def make() -> ImportBatchRow:
        return ImportBatchRow(
            id=ours,
            key=key,
            source=source,
            files=list(files),
            deals=len(deals),
            activities=sum(len(deal.activities) for deal in deals),
            author_id=member(session).person,
        )

    row = repeats.once(session, ImportBatchRow, key, make)
    if row.id == ours:
        _bring(session, row, deals, left_out)
    return _batch(session, row)


def withdraw(session: Session, batch: str) -> Batch:
    """Takes everything that the import brought away at once; the batch tells how much. Raises Missing."""
    row = _row(session, batch)
    if row.withdrawn_at is None:
        row.withdrawn_at, row.remover_id = now(), member(session).person
    return _batch(session, row)


def restore(session: Session, batch: str) -> Batch:
    """Brings the import back exactly as it was before it was withdrawn. Raises Missing."""
    row = _row(session, batch)
    row.withdrawn_at = row.remover_id = None
    return _batch(session, row)


def batches(session: Session) -> tuple[Batch, ...]:
    """All imports, the newest first, the withdrawn ones too."""
    query = select(ImportBatchRow).order_by(ImportBatchRow.created_at.desc(), ImportBatchRow.id)
    who = authors.names(session)
    return tuple(_told(row, who) for row in session.scalars(query))


def by_key(session: Session, key: str) -> Batch | None:
    """The batch that was committed with that key."""
    row = repeats.earlier(session, ImportBatchRow, key)
    return _batch(session, row) if row else None


def ids(session: Session, batch: str) -> dict[str, str]:
    """Our ids of the batch's activities by the ids that they came with."""
    query = select(ActivityRow.external_id, ActivityRow.id).where(ActivityRow.batch_id == batch)
    return {str(theirs): ours for theirs, ours in session.execute(query)}


def _bring(session: Session, batch: ImportBatchRow, deals: Sequence[Deal], left_out: Collection[str]) -> None:
    first = next_number(session)
    rows = [
        (_deal(deal, batch, number, included=deal.id not in left_out), deal)
        for number, deal in enumerate(deals, first)
    ]
    session.add_all(row for row, _ in rows)
    session.flush()
    for row, deal in rows:
        places = spaced(len(deal.activities))
        session.add_all(map(_activity, deal.activities, places, [row] * len(places)))
    session.flush()


def _deal(deal: Deal, batch: ImportBatchRow, number: int, *, included: bool) -> DealRow:
    return DealRow(
        id=new_id(),
        number=number,
        name=deal.name,
        outcome=deal.outcome,
        included=included,
        source=batch.source,
        external_id=deal.id,
        batch_id=batch.id,
        author_id=batch.author_id,
    )


def _activity(activity: Activity, position: int, deal: DealRow) -> ActivityRow:
    return ActivityRow(
        deal_id=deal.id,
        position=position,
        day=activity.date,
        side=activity.side,
        text=activity.text,
        contributor=activity.contributor,
        external_id=activity.id,
        batch_id=deal.batch_id,
        author_id=deal.author_id,
    )


def _row(session: Session, batch: str) -> ImportBatchRow:
    row = session.scalar(select(ImportBatchRow).where(ImportBatchRow.id == batch))
    if row is None:
        raise Missing(batch)
    return row


def _batch(session: Session, row: ImportBatchRow) -> Batch:
    return _told(row, authors.names(session))


def _told(row: ImportBatchRow, who: dict[str, str]) -> Batch:
    author = who.get(row.author_id, "")
    files = tuple(row.files)
    return Batch(
        row.id, row.source, files, row.deals, row.activities, author, row.created_at, row.withdrawn_at
    )
