"""Who takes part in a workshop: what they are doing, and who was taken out.

When somebody was seen or typed is written beside the board's revision: nobody's page is renewed by it.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import Participant
from workshop.store import callers, seats
from workshop.store.clock import now
from workshop.store.door import caller
from workshop.store.missing import Missing
from workshop.store.tables import ActivityRow, DealRow, ParticipantRow, PersonRow
from workshop.store.tokens import hashed
from workshop.store.walls import WallError

NOTED_EVERY = timedelta(seconds=10)
ID_LENGTH = 24


def of(session: Session, workshop: str) -> tuple[Participant, ...]:
    """Who takes part in that workshop, the first to join first."""
    return seats.participants(session, ParticipantRow.workshop_id == workshop)


def seen(session: Session, *, typing: bool = False) -> None:
    """Notes that the caller's page is open, and whether they are typing; called at every look of theirs."""
    moment = now()
    mine = update(ParticipantRow).where(ParticipantRow.person_id == participant(session).person)
    session.execute(mine.values(seen_at=moment, **({"typing_at": moment} if typing else {})))


def is_worth_noting(me: Participant, *, typing: bool) -> bool:
    """Whether `seen` would tell anything new; not every look of 200 people needs a write."""
    last, every = (me.typing_at, NOTED_EVERY / 3) if typing else (me.seen_at, NOTED_EVERY)
    return last is None or now() - last > every


def set_ready(session: Session, step: BoardStep | None) -> None:
    """The caller says that they are done with that step, or with none."""
    row = _row(session, participant(session).person)
    row.ready = step


def count_told(session: Session, person: str, workshop: str) -> None:
    """Counts the activities that somebody told there, for those who may not see them yet."""
    mine = (DealRow.workspace_id == ActivityRow.workspace_id) & (DealRow.id == ActivityRow.deal_id)
    told = (
        select(func.count(), func.count(DealRow.id.distinct())).select_from(ActivityRow).join(DealRow, mine)
    )
    told = told.where(DealRow.workshop_id == workshop, ActivityRow.author_id == person)
    told = told.where(ActivityRow.deleted_at.is_(None), DealRow.deleted_at.is_(None))
    number, of_deals = session.execute(told).one()
    theirs = update(ParticipantRow).where(ParticipantRow.person_id == person)
    session.execute(theirs.values(told=number, told_deals=of_deals))


def without_device(workshop: str, key: str) -> str:
    """The id of the person whom a form with that key adds there; no key leads to a person that there was."""
    return hashed(f"{workshop} {key}")[:ID_LENGTH]


def name_person(session: Session, person: str, name: str) -> None:
    """Makes the person, by the operator; sent again, the first stays."""
    if session.get(PersonRow, person) is None:
        session.add(PersonRow(id=person, name=name, email=None))
        session.flush()


def add_without_device(session: Session, workshop: str, person: str) -> None:
    """Lets somebody in the room take part for whom those who lead write; sent again, once."""
    if session.scalar(select(ParticipantRow).where(ParticipantRow.person_id == person)) is None:
        session.add(ParticipantRow(workshop_id=workshop, person_id=person))
        session.flush()


def taken_out(session: Session, workshop: str) -> tuple[Participant, ...]:
    """Who was taken out of that workshop, the last to go first."""
    query = select(ParticipantRow, PersonRow.name).join(PersonRow, PersonRow.id == ParticipantRow.person_id)
    gone = query.where(ParticipantRow.workshop_id == workshop, ParticipantRow.removed_at.is_not(None))
    found = session.execute(gone.order_by(ParticipantRow.removed_at.desc(), ParticipantRow.person_id))
    return tuple(seats.read(row, name) for row, name in found)


def take_out(session: Session, workshop: str, person: str) -> None:
    """Ends somebody's place at once; what they told stays. Raises Missing, as `let_back` does."""
    row = _in(session, workshop, person)
    row.removed_at = row.removed_at or now()


def let_back(session: Session, workshop: str, person: str) -> None:
    """Gives somebody their place back."""
    _in(session, workshop, person).removed_at = None


def participant(session: Session) -> callers.Participant:
    """The participant for whom the session works; WallError for every other caller."""
    found = caller(session)
    if not isinstance(found, callers.Participant):
        raise WallError(f"This is done as a participant, not as {found}.")
    return found


def _in(session: Session, workshop: str, person: str) -> ParticipantRow:
    row = _row(session, person)
    if row.workshop_id != workshop:
        raise Missing(person)
    return row


def _row(session: Session, person: str) -> ParticipantRow:
    row = session.scalar(select(ParticipantRow).where(ParticipantRow.person_id == person))
    if row is None:
        raise Missing(person)
    return row
