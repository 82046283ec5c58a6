"""What people decided about the grouping; withdrawing is the undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Labelled, Same, Sided
from workshop.store import authors, codec, repeats
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.missing import Missing
from workshop.store.numbers import next_number
from workshop.store.tables import DecisionRow

# Names in the database, which stay when a class is renamed.
_KINDS: dict[str, type[Decision]] = {
    "same": Same,
    "different": Different,
    "aside": Aside,
    "labelled": Labelled,
    "sided": Sided,
    "answered": Answered,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision with who made it, when, and when it was withdrawn; `number` tells their order."""

    id: str
    number: int
    decision: Decision
    author: str
    at: datetime
    withdrawn_at: datetime | None


def add(session: Session, decision: Decision, *, key: str) -> Recorded:
    """Records it as the newest; the same key again answers what the first one recorded."""

    def make() -> DecisionRow:
        return DecisionRow(
            key=key,
            number=next_number(session, DecisionRow),
            kind=_NAMES[type(decision)],
            body=codec.as_data(decision),
            author_id=member(session).person,
        )

    row = repeats.once(session, DecisionRow, key, make)
    return _recorded(row, authors.names(session))


def made_with(session: Session, key: str) -> Recorded | None:
    """What an earlier sending of the same request recorded."""
    row = repeats.earlier(session, DecisionRow, key)
    return _recorded(row, authors.names(session)) if row else None


def in_force(session: Session) -> tuple[Decision, ...]:
    """The decisions that hold, the oldest first."""
    query = select(DecisionRow).where(DecisionRow.withdrawn_at.is_(None)).order_by(DecisionRow.number)
    return tuple(map(_decision, session.scalars(query)))


def history(session: Session) -> tuple[Recorded, ...]:
    """All decisions, the newest first, the withdrawn ones too."""
    who = authors.names(session)
    rows = session.scalars(select(DecisionRow).order_by(DecisionRow.number.desc()))
    return tuple(_recorded(row, who) for row in rows)


def newest_of_mine(session: Session) -> Recorded | None:
    """The member's own newest decision in force: what their next undo takes back."""
    mine = select(DecisionRow).where(
        DecisionRow.withdrawn_at.is_(None), DecisionRow.author_id == member(session).person
    )
    row = session.scalar(mine.order_by(DecisionRow.number.desc()).limit(1))
    return _recorded(row, authors.names(session)) if row else None


def withdraw(session: Session, decision: str) -> Recorded:
    """Takes the decision back. Raises Missing."""
    row = _row(session, decision)
    row.withdrawn_at = row.withdrawn_at or now()
    return _recorded(row, authors.names(session))


def restore(session: Session, decision: str) -> Recorded:
    """Puts a withdrawn decision in force again, at its old place in the order. Raises Missing."""
    row = _row(session, decision)
    row.withdrawn_at = None
    return _recorded(row, authors.names(session))


def _row(session: Session, decision: str) -> DecisionRow:
    row = session.scalar(select(DecisionRow).where(DecisionRow.id == decision))
    if row is None:
        raise Missing(decision)
    return row


def _decision(row: DecisionRow) -> Decision:
    return codec.from_data(_KINDS[row.kind], row.body)


def _recorded(row: DecisionRow, who: dict[str, str]) -> Recorded:
    author = who.get(row.author_id, "")
    return Recorded(row.id, row.number, _decision(row), author, row.created_at, row.withdrawn_at)
