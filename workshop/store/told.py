"""What one participant tells: their deals and activities, stored once however often they are sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workshop.domain.board.workshops import Workshop
from workshop.domain.collect.deals import Deal, Outcome, Side
from workshop.store import activities, deals, participants, workshops
from workshop.store.activities import NewActivity
from workshop.store.clock import now
from workshop.store.missing import Missing
from workshop.store.stored import StoredActivity, StoredDeal
from workshop.store.tables import ActivityRow, DealRow, ParticipantRow
from workshop.store.tokens import hashed

_SHOWN = (
    DealRow.id,
    DealRow.name,
    DealRow.outcome,
    ActivityRow.id,
    ActivityRow.text,
    ActivityRow.side,
    ActivityRow.day,
    ActivityRow.contributor,
)


class Finished(Exception):
    """The workshop was finished, so nothing more is stored; what was stored before is kept."""


class KeyOfOthers(Exception):
    """The key came with something that somebody else told; nothing is stored."""


def deal_with(session: Session, key: str) -> str | None:
    """The deal in which the caller told something with that key, whatever became of it.

    Raises KeyOfOthers.
    """
    row = session.scalar(select(ActivityRow).where(ActivityRow.key == key))
    if row is not None and row.author_id != participants.participant(session).person:
        raise KeyOfOthers
    return row.deal_id if row else None


def mine(session: Session) -> tuple[StoredDeal, ...]:
    """The caller's own deals in this workshop, in the order in which they began to tell them."""
    who = participants.participant(session)
    return deals.told_by(session, who.person, who.workshop)


def begun(session: Session) -> tuple[Deal, ...]:
    """The caller's own deals as `mine` has them, without their activities."""
    who = participants.participant(session)
    return deals.begun_by(session, who.person, who.workshop)


def mark(session: Session) -> str:
    """A short text that is another one as soon as any of the caller's deals or activities here is."""
    who = participants.participant(session)
    here = (ActivityRow.workspace_id == DealRow.workspace_id) & (ActivityRow.deal_id == DealRow.id)
    query = (
        select(*_SHOWN)
        .outerjoin(ActivityRow, here & ActivityRow.deleted_at.is_(None))
        .where(DealRow.author_id == who.person, DealRow.workshop_id == who.workshop)
        .where(DealRow.deleted_at.is_(None))
        .order_by(DealRow.number, DealRow.created_at, DealRow.id, ActivityRow.position, ActivityRow.id)
    )
    return hashed(repr(session.execute(query).all()))


def deal_named(session: Session, name: str, *, outcome: Outcome = Outcome.WON, key: str) -> StoredDeal:
    """The caller's own deal of that name, made where there is none: a plain form names it every time.

    Raises Finished, as every change here does.
    """
    open_for(session)
    _take_turns(session)
    same = name.strip().casefold()
    for stored in mine(session):
        if stored.deal.name.strip().casefold() == same and stored.deal.outcome is outcome:
            return stored
    # Two people's browsers may make the same key; the deal of one is never the other's.
    me = participants.participant(session).person
    return deals.add(session, name, outcome=outcome, key=f"{me} {key}")


def add(
    session: Session, deal: str, lines: Sequence[NewActivity], *, before: str | None = None
) -> tuple[StoredActivity, ...]:
    """Puts lines into a deal of the caller's, each once by its key. Raises Missing and KeyOfOthers."""
    workshop = open_for(session)
    _own_deal(session, deal)
    for line in lines:
        deal_with(session, line.key)
    try:
        added = activities.add_many(session, deal, lines, before=before)
    except IntegrityError:
        raise KeyOfOthers from None  # Theirs cannot be seen yet, but the key stands there once.
    participants.count_told(session, participants.participant(session).person, workshop.id)
    return added


def rename(session: Session, deal: str, name: str) -> None:
    """Gives a deal of the caller's another name. Raises Missing, as all of these do."""
    open_for(session)
    _own_deal(session, deal).name = name


def change(session: Session, activity: str, text: str, *, side: Side, day: date | None) -> None:
    """Says something of the caller's own in other words."""
    open_for(session)
    row = _own_activity(session, activity)
    row.text, row.side, row.day = text, side, day


def move(session: Session, activity: str, *, after: str | None) -> None:
    """Gives something of the caller's own another place in its deal; None means first."""
    open_for(session)
    _own_activity(session, activity)
    activities.move(session, activity, after=after)


def remove(session: Session, activity: str) -> None:
    """Takes something of the caller's own away; it can come back for 30 days."""
    _take(session, _own_activity(session, activity), away=True)


def restore(session: Session, activity: str) -> None:
    """Brings it back to its place."""
    _take(session, _own_activity(session, activity), away=False)


def open_for(session: Session) -> Workshop:
    """The caller's workshop. Raises Finished where it can only be read."""
    workshop = workshops.at(session, participants.participant(session).workshop)
    if workshop.finished:
        raise Finished
    return workshop


def _take_turns(session: Session) -> None:
    """One participant's own requests at the same time take turns, so that a deal is begun once."""
    me = participants.participant(session).person
    session.scalar(select(ParticipantRow.person_id).where(ParticipantRow.person_id == me).with_for_update())


def _take(session: Session, row: ActivityRow, *, away: bool) -> None:
    workshop, me = open_for(session), participants.participant(session).person
    row.deleted_at, row.remover_id = (now(), me) if away else (None, None)
    session.flush()
    participants.count_told(session, me, workshop.id)


def _own_deal(session: Session, deal: str) -> DealRow:
    mine = DealRow.author_id == participants.participant(session).person
    row = session.scalar(select(DealRow).where(DealRow.id == deal, mine, DealRow.deleted_at.is_(None)))
    if row is None:
        raise Missing(deal)
    return row


def _own_activity(session: Session, activity: str) -> ActivityRow:
    mine = ActivityRow.author_id == participants.participant(session).person
    row = session.scalar(select(ActivityRow).where(ActivityRow.id == activity, mine))
    if row is None:
        raise Missing(activity)
    return row
