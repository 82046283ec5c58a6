"""Workshops, as the people who lead them make, change and remove them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.board.agenda import TWO_HOURS, Agenda, BoardStep
from workshop.domain.board.workshops import Workshop
from workshop.store import codec, repeats
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.tables import ParticipantRow, WorkshopRow
from workshop.store.tokens import new_code


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """A workshop in the list of them: how many take part, and how many activities they told."""

    workshop: Workshop
    participants: int
    activities: int


def start(
    session: Session,
    title: str,
    *,
    key: str,
    day: date | None = None,
    agenda: Agenda = TWO_HOURS,
    anonymous: bool = False,
    asks_lost: bool = False,
) -> Workshop:
    """A new workshop, led by the member, which people can join at once; the same key again answers it."""

    def make() -> WorkshopRow:
        author = member(session).person
        return WorkshopRow(
            key=key,
            title=title,
            day=day,
            code=new_code(),
            agenda=codec.as_data(agenda),
            anonymous=anonymous,
            asks_lost=asks_lost,
            lead_id=author,
            author_id=author,
        )

    return read(repeats.once(session, WorkshopRow, key, make))


def all_workshops(session: Session) -> tuple[WorkshopLine, ...]:
    """Every workshop, the newest first."""
    there = select(WorkshopRow).where(WorkshopRow.deleted_at.is_(None))
    rows = session.scalars(there.order_by(WorkshopRow.created_at.desc(), WorkshopRow.id)).all()
    counted = select(ParticipantRow.workshop_id, func.count(), func.sum(ParticipantRow.told))
    counted = counted.where(ParticipantRow.removed_at.is_(None)).group_by(ParticipantRow.workshop_id)
    counts = {row[0]: (row[1], row[2] or 0) for row in session.execute(counted)}
    return tuple(WorkshopLine(read(row), *counts.get(row.id, (0, 0))) for row in rows)


def at(session: Session, workshop: str) -> Workshop:
    """The workshop. Raises Missing, also where it is removed, as all of these do."""
    return read(kept_row(session, workshop))


def change(session: Session, workshop: str, title: str, *, day: date | None, agenda: Agenda) -> None:
    """Gives the workshop another title, day and agenda."""
    row = kept_row(session, workshop)
    row.title, row.day, row.agenda = title, day, codec.as_data(agenda)


def set_options(session: Session, workshop: str, *, anonymous: bool, asks_lost: bool) -> None:
    """Says whether names are asked for, and whether lessons from lost deals are."""
    row = kept_row(session, workshop)
    row.anonymous, row.asks_lost = anonymous, asks_lost


def set_notes(session: Session, workshop: str, notes: str) -> None:
    """Keeps the notes of the people who lead."""
    kept_row(session, workshop).notes = notes


def go_to(session: Session, workshop: str, step: BoardStep) -> None:
    """Shows that step to everybody and starts its time."""
    row = kept_row(session, workshop)
    row.step, row.started_at = step, row.started_at or now()
    row.ends_at = now() + timedelta(minutes=_agenda(row).minutes(step))


def put_back(
    session: Session, workshop: str, step: BoardStep, ends_at: datetime | None, *, started: bool
) -> None:
    """Shows that step with the time that it had, or waits again for the start: the undo of `go_to`."""
    row = kept_row(session, workshop)
    row.step, row.ends_at = step, ends_at
    row.started_at = row.started_at if started else None


def set_end(session: Session, workshop: str, ends_at: datetime | None) -> None:
    """Says when the step's time is up; None for no time."""
    kept_row(session, workshop).ends_at = ends_at


def reveal(session: Session, workshop: str) -> None:
    """Lets everybody see what everybody told; the first time stays."""
    row = kept_row(session, workshop)
    row.revealed_at = row.revealed_at or now()


def conceal(session: Session, workshop: str) -> None:
    """Hides it again, as before `reveal`."""
    kept_row(session, workshop).revealed_at = None


def finish(session: Session, workshop: str) -> None:
    """Ends the workshop: what was told is shown, nobody joins or writes any more."""
    row = kept_row(session, workshop)
    row.finished_at = row.finished_at or now()
    row.revealed_at = row.revealed_at or now()
    row.code, row.ends_at = None, None


def reopen(session: Session, workshop: str) -> None:
    """Lets people write again, who join by a new code."""
    row = kept_row(session, workshop)
    row.finished_at, row.code = None, row.code or new_code()


def rotate_code(session: Session, workshop: str) -> None:
    """Lets people join by another code; who has joined stays."""
    kept_row(session, workshop).code = new_code()


def set_code(session: Session, workshop: str, code: str | None) -> None:
    """Lets people join by that code, or nobody where it is None."""
    kept_row(session, workshop).code = code


def set_lead(session: Session, workshop: str, lead: str) -> None:
    """Says which member leads."""
    kept_row(session, workshop).lead_id = lead


def set_deputy(session: Session, workshop: str, deputy: str | None) -> None:
    """Says which member may take the lead."""
    kept_row(session, workshop).deputy_id = deputy


def remove(session: Session, workshop: str) -> None:
    """Takes the workshop away; it can come back for 30 days, and what was revealed of it stays collected."""
    take_away(session, _row(session, workshop))


def restore(session: Session, workshop: str) -> None:
    """Brings the workshop back as it was."""
    bring_back(_row(session, workshop))


def kept_row(session: Session, workshop: str) -> WorkshopRow:
    """The row of a workshop that is not removed."""
    row = _row(session, workshop)
    if row.deleted_at is not None:
        raise Missing(workshop)
    return row


def read(row: WorkshopRow) -> Workshop:
    """The workshop as the domain knows it."""
    return Workshop(
        id=row.id,
        title=row.title,
        code=row.code,
        step=row.step,
        agenda=_agenda(row),
        lead=row.lead_id,
        created_at=row.created_at,
        day=row.day,
        deputy=row.deputy_id,
        anonymous=row.anonymous,
        asks_lost=row.asks_lost,
        notes=row.notes,
        started_at=row.started_at,
        ends_at=row.ends_at,
        revealed_at=row.revealed_at,
        finished_at=row.finished_at,
        lead_seen_at=row.lead_seen_at,
        revision=row.revision,
    )


def _agenda(row: WorkshopRow) -> Agenda:
    return codec.from_data(Agenda, row.agenda)


def _row(session: Session, workshop: str) -> WorkshopRow:
    row = session.scalar(select(WorkshopRow).where(WorkshopRow.id == workshop))
    if row is None:
        raise Missing(workshop)
    return row
