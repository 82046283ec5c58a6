"""What people decided about the grouping; withdrawing is the undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Labelled, Same, Sided
from workshop.store import authors, codec, repeats
from workshop.store.callers import Participant
from workshop.store.clock import now
from workshop.store.door import author
from workshop.store.ended import refuse_when_finished
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
    """A decision with who made it, when, and when it was withdrawn; `number` tells their order.

    Those of one `act` were made by one press, and are withdrawn and restored together. `by` is the author's
    id.
    """

    id: str
    number: int
    decision: Decision
    author: str
    at: datetime
    withdrawn_at: datetime | None
    act: str | None = None
    by: str = ""


def add(session: Session, decision: Decision, *, key: str) -> Recorded:
    """Records it as the newest; the same key again answers what the first one recorded.

    Raises Finished, as every change here does, for a participant of a workshop that can only be read.
    """
    refuse_when_finished(session)

    def make() -> DecisionRow:
        return DecisionRow(
            key=key,
            number=next_number(session, DecisionRow),
            kind=_NAMES[type(decision)],
            body=codec.as_data(decision),
            author_id=author(session).person,
        )

    row = repeats.once(session, DecisionRow, key, make)
    return _recorded(row, authors.names(session))


def add_together(session: Session, made: Sequence[Decision], *, key: str) -> tuple[Recorded, ...]:
    """Records them as one act, in their order; the same key again answers what the first one recorded."""
    if (earlier := repeats.earlier(session, DecisionRow, key)) is not None:
        return _together(session, earlier)
    if not made:
        return ()
    recorded = [add(session, each, key=f"{key}-{n}" if n else key) for n, each in enumerate(made)]
    rows = [_row(session, each.id) for each in recorded]
    for row in rows:
        row.act = rows[0].id
    return _together(session, rows[0])


def add_act(session: Session, made: Sequence[Decision], *, key: str) -> tuple[Recorded, ...]:
    """What one press decides: one decision by itself, several as one act."""
    if len(made) == 1:
        return (add(session, made[0], key=key),)
    return add_together(session, made, key=key)


def answers(session: Session) -> int:
    """How many answers to cards hold."""
    acts = select(func.count(DecisionRow.act.distinct())).where(
        DecisionRow.withdrawn_at.is_(None), DecisionRow.kind == _NAMES[Answered]
    )
    return session.scalar(acts) or 0


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


def acts(history: Sequence[Recorded]) -> tuple[tuple[Recorded, ...], ...]:
    """The same decisions by act, those of one act in the order in which they apply."""
    of: dict[str, list[Recorded]] = {}
    for each in history:
        of.setdefault(each.act or each.id, []).insert(0, each)
    return tuple(map(tuple, of.values()))


def by_id(session: Session, decision: str) -> Recorded:
    """One decision. Raises Missing."""
    return _recorded(_row(session, decision), authors.names(session))


def together_with(session: Session, decision: str) -> tuple[Recorded, ...]:
    """All decisions of its act, in their order. Raises Missing."""
    return _together(session, _row(session, decision))


def newest_of_mine(session: Session) -> Recorded | None:
    """The member's own newest decision in force: what their next undo takes back."""
    mine = select(DecisionRow).where(
        DecisionRow.withdrawn_at.is_(None), DecisionRow.author_id == author(session).person
    )
    row = session.scalar(mine.order_by(DecisionRow.number.desc()).limit(1))
    return _recorded(row, authors.names(session)) if row else None


def withdraw(session: Session, decision: str) -> Recorded:
    """Takes the decision back, and with it all of its act; a participant their own alone. Raises Missing."""
    row = _changed(session, decision)
    for each in _act(session, row):
        each.withdrawn_at = each.withdrawn_at or now()
    return _recorded(row, authors.names(session))


def restore(session: Session, decision: str) -> Recorded:
    """Puts a withdrawn act in force again, at its old place in the order. Raises Missing."""
    row = _changed(session, decision)
    for each in _act(session, row):
        each.withdrawn_at = None
    return _recorded(row, authors.names(session))


def _act(session: Session, row: DecisionRow) -> Sequence[DecisionRow]:
    if row.act is None:
        return (row,)
    return session.scalars(select(DecisionRow).where(DecisionRow.act == row.act)).all()


def _together(session: Session, row: DecisionRow) -> tuple[Recorded, ...]:
    who = authors.names(session)
    return tuple(_recorded(each, who) for each in sorted(_act(session, row), key=lambda each: each.number))


def _row(session: Session, decision: str) -> DecisionRow:
    row = session.scalar(select(DecisionRow).where(DecisionRow.id == decision))
    if row is None:
        raise Missing(decision)
    return row


def _changed(session: Session, decision: str) -> DecisionRow:
    """The decision, where it is the caller's to take back."""
    refuse_when_finished(session)
    row, who = _row(session, decision), author(session)
    if isinstance(who, Participant) and row.author_id != who.person:
        raise Missing(decision)
    return row


def _decision(row: DecisionRow) -> Decision:
    return codec.from_data(_KINDS[row.kind], row.body)


def _recorded(row: DecisionRow, who: dict[str, str]) -> Recorded:
    name, by = who.get(row.author_id, ""), row.author_id
    return Recorded(row.id, row.number, _decision(row), name, row.created_at, row.withdrawn_at, row.act, by)
