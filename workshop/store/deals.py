"""Deals, in the order in which they were entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from workshop.domain.collect.deals import Deal, Outcome
from workshop.store import authors, repeats
from workshop.store.activities import listed
from workshop.store.callers import Participant
from workshop.store.chunks import chunks
from workshop.store.door import author
from workshop.store.kept import bring_back, kept, take_away
from workshop.store.missing import Missing
from workshop.store.stored import DealLine, Origin, StoredActivity, StoredDeal
from workshop.store.tables import ActivityRow, DealRow


def all_deals(session: Session) -> tuple[StoredDeal, ...]:
    """Every deal with its activities."""
    return _with_activities(session, _kept(session), listed(session))


def told_by(session: Session, person: str, workshop: str) -> tuple[StoredDeal, ...]:
    """The deals that somebody told in that workshop, with their activities.

    Every page of theirs asks it every second or two, so nothing that others told is read for it.
    """
    rows = _kept(session, DealRow.author_id == person, DealRow.workshop_id == workshop)
    told = listed(session, *(row.id for row in rows)) if rows else ()
    return _with_activities(session, rows, told)


def begun_by(session: Session, person: str, workshop: str) -> tuple[Deal, ...]:
    """The deals that somebody told in that workshop, without their activities."""
    rows = _kept(session, DealRow.author_id == person, DealRow.workshop_id == workshop)
    return tuple(Deal(row.id, row.name, row.outcome, ()) for row in rows)


def for_discovery(session: Session) -> tuple[Deal, ...]:
    """The deals that discovery looks at: all but those that were taken out of it."""
    return tuple(stored.deal for stored in all_deals(session) if stored.included)


def deal(session: Session, deal_id: str) -> StoredDeal | None:
    """One deal with its activities."""
    found = _kept(session, DealRow.id == deal_id)
    return next(iter(_with_activities(session, found, listed(session, deal_id))), None)


def lines(session: Session) -> tuple[DealLine, ...]:
    """Every deal with the number of its activities, for a list that is quick however many there are."""
    counts = {
        row.deal_id: (row.number, row.first, row.last)
        for row in session.execute(
            select(
                ActivityRow.deal_id,
                func.count().label("number"),
                func.min(ActivityRow.day).label("first"),
                func.max(ActivityRow.day).label("last"),
            )
            .where(kept(ActivityRow))
            .group_by(ActivityRow.deal_id)
        )
    }
    who = authors.names(session)
    return tuple(_line(row, who, *counts.get(row.id, (0, None, None))) for row in _kept(session))


def known(session: Session, source: str, external_ids: Collection[str]) -> frozenset[str]:
    """Those of the ids under which a deal of that source is already here."""
    found: set[str | None] = set()
    for some in chunks(external_ids):
        there = select(DealRow.external_id).where(kept(DealRow), DealRow.source == source)
        found |= set(session.scalars(there.where(DealRow.external_id.in_(some))))
    return frozenset(name for name in found if name is not None)


def add(session: Session, name: str, *, outcome: Outcome = Outcome.WON, key: str | None = None) -> StoredDeal:
    """A new deal without activities; the same key again answers the deal that it made."""

    def make() -> DealRow:
        by = author(session)
        return DealRow(
            key=key,
            number=next_number(session),
            name=name,
            outcome=outcome,
            workshop_id=by.workshop if isinstance(by, Participant) else None,
            author_id=by.person,
        )

    row = repeats.once(session, DealRow, key, make)
    return _stored(row, authors.names(session))


def next_number(session: Session) -> int:
    """The number of the next deal; two people at once may get the same one, which harms nothing."""
    return (session.scalar(select(func.max(DealRow.number))) or 0) + 1


def rename(session: Session, deal_id: str, name: str) -> None:
    """Raises Missing where there is no such deal, as all of these do."""
    _row(session, deal_id).name = name


def set_outcome(session: Session, deal_id: str, outcome: Outcome) -> None:
    """Says how the deal ended."""
    _row(session, deal_id).outcome = outcome


def set_included(session: Session, deal_id: str, *, included: bool) -> None:
    """Takes the deal out of discovery or back into it."""
    _row(session, deal_id).included = included


def remove(session: Session, deal_id: str) -> None:
    """Takes the deal away with its activities; it can come back for 30 days."""
    take_away(session, _row(session, deal_id))


def restore(session: Session, deal_id: str) -> None:
    """Brings the deal back with exactly the activities that it had."""
    bring_back(_row(session, deal_id))


def _row(session: Session, deal_id: str) -> DealRow:
    row = session.scalar(select(DealRow).where(DealRow.id == deal_id))
    if row is None:
        raise Missing(deal_id)
    return row


def _kept(session: Session, *which: ColumnElement[bool]) -> list[DealRow]:
    query = (
        select(DealRow).where(kept(DealRow), *which).order_by(DealRow.number, DealRow.created_at, DealRow.id)
    )
    return list(session.scalars(query))


def _with_activities(
    session: Session, rows: Iterable[DealRow], activities: Iterable[StoredActivity]
) -> tuple[StoredDeal, ...]:
    of_deal: defaultdict[str, list[StoredActivity]] = defaultdict(list)
    for stored in activities:
        of_deal[stored.deal].append(stored)
    who = authors.names(session)
    return tuple(_stored(row, who, of_deal[row.id]) for row in rows)


def _stored(row: DealRow, who: dict[str, str], activities: Collection[StoredActivity] = ()) -> StoredDeal:
    told = Deal(row.id, row.name, row.outcome, tuple(stored.activity for stored in activities))
    return StoredDeal(told, row.included, _origin(row, who), tuple(activities))


def _line(row: DealRow, who: dict[str, str], number: int, first: date | None, last: date | None) -> DealLine:
    origin = _origin(row, who)
    return DealLine(row.id, row.name, row.outcome, row.included, origin, number, first, last)


def _origin(row: DealRow, who: dict[str, str]) -> Origin:
    author = who.get(row.author_id, "")
    return Origin(author, row.created_at, row.batch_id, row.source, row.external_id)
