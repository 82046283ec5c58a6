"""What those who lead did with a workshop, with name and time: the log from which undo reads."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.board.acts import Act, Happening
from workshop.store import authors
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.missing import Missing
from workshop.store.tables import HappeningRow

__all__ = ["Happening", "newest", "note", "of", "undone"]


def note(session: Session, workshop: str, kind: Act, **body: object) -> Happening:
    """Notes what the member did."""
    row = HappeningRow(workshop_id=workshop, kind=kind.value, body=body, author_id=member(session).person)
    session.add(row)
    session.flush()
    return _read(row, authors.names(session))


def of(session: Session, workshop: str) -> tuple[Happening, ...]:
    """Everything that was done, the newest first."""
    there = select(HappeningRow).where(HappeningRow.workshop_id == workshop)
    rows = session.scalars(there.order_by(HappeningRow.at.desc(), HappeningRow.id.desc()))
    who = authors.names(session)
    return tuple(_read(row, who) for row in rows)


def newest(session: Session, workshop: str, kind: Act) -> Happening | None:
    """The last act of that kind which was not taken back."""
    there = select(HappeningRow).where(
        HappeningRow.workshop_id == workshop,
        HappeningRow.kind == kind.value,
        HappeningRow.undone_at.is_(None),
    )
    row = session.scalars(there.order_by(HappeningRow.at.desc(), HappeningRow.id.desc()).limit(1)).first()
    return _read(row, authors.names(session)) if row else None


def undone(session: Session, happening: str) -> Happening:
    """Notes that it was taken back, and answers it. Raises Missing, also where it was taken back before."""
    row = session.scalar(select(HappeningRow).where(HappeningRow.id == happening).with_for_update())
    if row is None or row.undone_at is not None:
        raise Missing(happening)
    row.undone_at = now()
    return _read(row, authors.names(session))


def _read(row: HappeningRow, who: dict[str, str]) -> Happening:
    name = who.get(row.author_id, "")
    return Happening(row.id, Act(row.kind), row.body, name, row.author_id, row.at, row.undone_at)
