"""What only a workshop of the demo needs: members who took part, and times that have passed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from workshop.domain.board.agenda import BoardStep
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.tables import ActivityRow, DealRow, HappeningRow, ParticipantRow, VoteRow, WorkshopRow


def seat_members(session: Session, workshop: str, people: Collection[str]) -> None:
    """Lets the members take part, who told every deal that was collected so far."""
    told = session.scalar(select(func.count()).select_from(ActivityRow)) or 0
    shares = dict.fromkeys(people, told // len(people))
    session.add_all(
        ParticipantRow(workshop_id=workshop, person_id=person, told=number, ready=BoardStep.AGREE)
        for person, number in shares.items()
    )
    session.flush()


def give_deals(session: Session, workshop: str) -> None:
    """Says of the deals that were collected so far that they were told there."""
    session.execute(update(DealRow).where(DealRow.workshop_id.is_(None)).values(workshop_id=workshop))


def vote(session: Session, ballot: str, chosen: Collection[str]) -> None:
    """The member's own vote."""
    me = member(session).person
    session.add_all(VoteRow(ballot_id=ballot, person_id=me, option=option) for option in chosen)
    session.flush()


def set_times(session: Session, workshop: str, began: datetime) -> None:
    """Says when the workshop began and revealed what was told; its deals are told there from now on."""
    row = session.scalars(select(WorkshopRow).where(WorkshopRow.id == workshop)).one()
    row.created_at = row.started_at = began
    # The deals are as old as the demo, and none of them was told late.
    row.revealed_at, row.step = now(), BoardStep.AGREE
    session.flush()
    give_deals(session, workshop)


def set_time_of(session: Session, happening: str, at: datetime) -> None:
    """Says when something was done."""
    row = session.scalars(select(HappeningRow).where(HappeningRow.id == happening)).one()
    row.at = at
