"""Activities, in the order of their deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workshop.domain.collect.deals import Activity, Side
from workshop.store import authors, places, repeats
from workshop.store.clock import now
from workshop.store.door import author
from workshop.store.kept import kept
from workshop.store.missing import Missing
from workshop.store.stored import Origin, StoredActivity
from workshop.store.tables import ActivityRow


@dataclass(frozen=True, slots=True)
class NewActivity:
    """A line that somebody entered; `key` is made by their browser, the same at every try."""

    key: str
    text: str
    side: Side = Side.UNKNOWN
    date: date | None = None
    contributor: str | None = None


def listed(session: Session, *deals: str) -> tuple[StoredActivity, ...]:
    """The activities of those deals, or of all where none is named, in their order."""
    query = select(ActivityRow).where(kept(ActivityRow))
    if deals:
        query = query.where(ActivityRow.deal_id.in_(deals))
    query = query.order_by(ActivityRow.deal_id, ActivityRow.position, ActivityRow.id)
    return _stored(session, session.scalars(query).all())


def activity(session: Session, activity_id: str) -> StoredActivity | None:
    """One activity."""
    found = session.scalars(select(ActivityRow).where(kept(ActivityRow), ActivityRow.id == activity_id))
    return next(iter(_stored(session, found.all())), None)


def add_many(
    session: Session, deal: str, lines: Sequence[NewActivity], *, before: str | None = None
) -> tuple[StoredActivity, ...]:
    """Puts the lines into the deal, before one of its activities or at its end, and answers them.

    A line whose key came before is not stored again; its first form is answered. Raises Missing.
    """
    places.lock(session, deal)
    rows = repeats.earlier_ones(session, ActivityRow, [line.key for line in lines])
    fresh = {line.key: line for line in lines if line.key not in rows}
    room = places.free(session, deal, len(fresh), before=before)
    for line, position in zip(fresh.values(), room, strict=True):
        rows[line.key] = _made(line, deal, position, author(session).person)
        session.add(rows[line.key])
    session.flush()
    return _stored(session, [rows[key] for key in dict.fromkeys(line.key for line in lines)])


def edit(session: Session, activity_id: str, text: str) -> None:
    """Raises Missing where there is no such activity, as all of these do."""
    _row(session, activity_id).text = text


def set_side(session: Session, activity_id: str, side: Side) -> None:
    """Says who did it."""
    _row(session, activity_id).side = side


def set_date(session: Session, activity_id: str, day: date | None) -> None:
    """Says when it was done; its place in the order stays."""
    _row(session, activity_id).day = day


def move(session: Session, activity_id: str, *, after: str | None) -> None:
    """Gives it another place in its deal: after that activity, None meaning first."""
    row = _row(session, activity_id)
    places.lock(session, row.deal_id)
    if after != activity_id:
        row.position = places.behind(session, row, after)


def remove(session: Session, *activity_ids: str) -> int:
    """Takes them away for up to 30 days; how many were there."""
    gone = update(ActivityRow).where(ActivityRow.id.in_(activity_ids), ActivityRow.deleted_at.is_(None))
    told = gone.values(deleted_at=now(), remover_id=author(session).person)
    return len(session.scalars(told.returning(ActivityRow.id)).all())


def restore(session: Session, *activity_ids: str) -> int:
    """Brings them back, each to its place; how many were away."""
    back = update(ActivityRow).where(ActivityRow.id.in_(activity_ids), ActivityRow.deleted_at.is_not(None))
    return len(session.scalars(back.values(deleted_at=None, remover_id=None).returning(ActivityRow.id)).all())


def _row(session: Session, activity_id: str) -> ActivityRow:
    row = session.scalar(select(ActivityRow).where(ActivityRow.id == activity_id))
    if row is None:
        raise Missing(activity_id)
    return row


def _made(line: NewActivity, deal: str, position: int, author: str) -> ActivityRow:
    return ActivityRow(
        key=line.key,
        deal_id=deal,
        position=position,
        day=line.date,
        side=line.side,
        text=line.text,
        contributor=line.contributor,
        author_id=author,
    )


def _stored(session: Session, rows: Sequence[ActivityRow]) -> tuple[StoredActivity, ...]:
    who = authors.names(session)
    return tuple(
        StoredActivity(
            Activity(row.id, row.text, row.side, row.day, _contributor(row, who)),
            row.deal_id,
            Origin(who.get(row.author_id, ""), row.created_at, row.batch_id, None, row.external_id),
        )
        for row in rows
    )


def _contributor(row: ActivityRow, who: dict[str, str]) -> str | None:
    """Nobody where the author's workshop names nobody, even if it did when the activity was told."""
    return None if who.get(row.author_id) == "" else row.contributor
