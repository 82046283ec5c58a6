"""Joining a workshop by its code, and coming back: by the same browser, or by a code of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workshop.domain.board.workshops import Participant, Workshop
from workshop.store import callers, guesses, workshops
from workshop.store.callers import CodeHolder, SeatHolder
from workshop.store.clock import now
from workshop.store.door import caller
from workshop.store.missing import Missing
from workshop.store.tables import ParticipantRow, PersonRow, WorkshopRow, WorkspaceRow
from workshop.store.tokens import hashed
from workshop.store.walls import WallError


@dataclass(frozen=True, slots=True)
class Door:
    """Where a code leads: into a workshop, as a newcomer or, by their own code, as that participant."""

    workspace: str
    company: str
    workshop: Workshop
    participant: Participant | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's place in a workshop.

    `collected` is how often what was collected in the workspace has changed.
    """

    workspace: str
    company: str
    workshop: Workshop
    me: Participant
    collected: int

    @property
    def caller(self) -> callers.Participant:
        """Who they are at the session door."""
        return callers.Participant(self.workspace, self.workshop.id, self.me.id)


class Taken(Exception):
    """Somebody has that id, seat or code already: mostly the same person, whose answer did not arrive."""


def opened(session: Session, address: str) -> Door | None:
    """Where the caller's code leads; None where it leads nowhere, which counts as a guess from that address.

    Needs a session that writes. Raises TooManyGuesses.
    """
    guesses.take_turns(session)
    guesses.refuse_when_many(session, address)
    if (door := _door(session)) is None:
        guesses.note(session, address)
    return door


def join(session: Session, person: str, name: str, *, seat: str, rejoin: str) -> None:
    """Makes the caller a participant of the workshop whose code they hold.

    `seat` is the secret that their browser keeps, `rejoin` the code for another device. Raises Missing where
    the code has ended, Taken where the person is there; then nothing is stored.
    """
    door = _door(session)
    if door is None or door.participant is not None:
        raise Missing(person)
    try:
        session.add(PersonRow(id=person, name=name, email=None))
        session.flush()
        session.add(_seated(door, person, seat, rejoin))
        session.flush()
    except IntegrityError:
        raise Taken from None


def seat(session: Session) -> Seat | None:
    """The place of whoever holds its secret; None where they were taken out or the workshop is removed."""
    if not isinstance(caller(session), SeatHolder):
        raise WallError(f"This is done with the secret of a seat, not as {caller(session)}.")
    # Every page of everybody asks this every second or two, so it is a single statement.
    query = (
        select(ParticipantRow, PersonRow.name, WorkshopRow, WorkspaceRow.name, WorkspaceRow.revision)
        .join(PersonRow, PersonRow.id == ParticipantRow.person_id)
        .join(WorkshopRow, WorkshopRow.id == ParticipantRow.workshop_id)
        .join(WorkspaceRow, WorkspaceRow.id == ParticipantRow.workspace_id)
        .where(ParticipantRow.removed_at.is_(None), WorkshopRow.deleted_at.is_(None))
        .where(WorkspaceRow.deleted_at.is_(None))
    )
    found = session.execute(query).first()
    if found is None:
        return None
    mine, name, row, company, collected = found
    return Seat(row.workspace_id, company, workshops.read(row), read(mine, name), collected)


def participants(session: Session, *which: ColumnElement[bool]) -> tuple[Participant, ...]:
    """Who takes part, the first to join first, without those who were taken out."""
    query = (
        select(ParticipantRow, PersonRow.name)
        .join(PersonRow, PersonRow.id == ParticipantRow.person_id)
        .where(ParticipantRow.removed_at.is_(None), *which)
        .order_by(ParticipantRow.joined_at, ParticipantRow.person_id)
    )
    return tuple(read(row, name) for row, name in session.execute(query))


def read(row: ParticipantRow, name: str) -> Participant:
    """The participant as the domain knows them."""
    return Participant(
        id=row.person_id,
        name=name,
        joined_at=row.joined_at,
        activities=row.told,
        deals=row.told_deals,
        seen_at=row.seen_at,
        typing_at=row.typing_at,
        ready=row.ready,
        has_device=row.seat_hash is not None,
        removed_at=row.removed_at,
    )


def _seated(door: Door, person: str, seat: str, rejoin: str) -> ParticipantRow:
    return ParticipantRow(
        workspace_id=door.workspace,
        workshop_id=door.workshop.id,
        person_id=person,
        seat_hash=hashed(seat),
        rejoin_hash=hashed(rejoin),
        seen_at=now(),
    )


def _door(session: Session) -> Door | None:
    held = caller(session)
    if not isinstance(held, CodeHolder):
        raise WallError(f"This is done with a code, not as {held}.")
    row, company = _workshop(session), _company(session)
    if row is None or company is None:
        return None
    mine = None if row.code == held.code else next(iter(participants(session)), None)
    if row.code != held.code and mine is None:
        return None
    return Door(row.workspace_id, company, workshops.read(row), mine)


def _workshop(session: Session) -> WorkshopRow | None:
    return session.scalar(select(WorkshopRow).where(WorkshopRow.deleted_at.is_(None)))


def _company(session: Session) -> str | None:
    return session.scalar(select(WorkspaceRow.name).where(WorkspaceRow.deleted_at.is_(None)))
