"""Who is asked in a round, and how far they are; what they answer is never told here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.assess.answers import Respondent, RespondentRole
from workshop.domain.assess.rounds import RoundRespondent
from workshop.store import callers, repeats, rounds
from workshop.store.clock import now
from workshop.store.door import caller
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.tables import RespondentRow
from workshop.store.tokens import hashed, new_id
from workshop.store.walls import WallError

Secret = Callable[[str], str]
"""Makes the secret of a link from the id of whom it is for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A respondent of the list, and what is kept of the invitation that was sent to them."""

    respondent: RoundRespondent
    invitation_hash: str | None


def invite(
    session: Session, round: str, name: str, role: RespondentRole, *, key: str, secret: Secret
) -> RoundRespondent:
    """Asks somebody by name; the same key again answers whom it asked. Raises Missing."""
    rounds.kept_row(session, round)

    def make() -> RespondentRow:
        id = new_id()
        kept = hashed(secret(id))
        return RespondentRow(id=id, key=key, round_id=round, name=name, role=role, invitation_hash=kept)

    return read(repeats.once(session, RespondentRow, key, make))


def of_person(session: Session, round: str, person: str) -> RoundRespondent | None:
    """The respondent who is that person with an account, where they take part."""
    row = repeats.earlier(session, RespondentRow, _key(round, person))
    return read(row) if row and row.deleted_at is None else None


def take_part(
    session: Session, round: str, person: str, name: str, role: RespondentRole, *, secret: Secret
) -> RoundRespondent:
    """Lets a person with an account answer by a link of their own, which is renewed. Raises Missing."""
    rounds.kept_row(session, round)

    def make() -> RespondentRow:
        return RespondentRow(
            key=_key(round, person), round_id=round, name=name, role=role, person_id=person, id=new_id()
        )

    row = repeats.once(session, RespondentRow, _key(round, person), make)
    bring_back(row)
    row.personal_hash = hashed(secret(row.id))
    return read(row)


def all_of(session: Session, round: str) -> tuple[Asked, ...]:
    """Everybody who is asked in the round, in the order in which they were."""
    there = select(RespondentRow).where(RespondentRow.round_id == round, RespondentRow.deleted_at.is_(None))
    rows = session.scalars(there.order_by(RespondentRow.created_at, RespondentRow.id))
    return tuple(Asked(read(row), row.invitation_hash) for row in rows)


def renew_invitation(session: Session, respondent: str, *, secret: Secret) -> None:
    """Makes the invitation's link anew. Raises Missing."""
    _row(session, respondent).invitation_hash = hashed(secret(respondent))


def remove(session: Session, respondent: str) -> None:
    """Takes a respondent out with their answers; they can come back for 30 days. Raises Missing."""
    take_away(session, _row(session, respondent))


def restore(session: Session, respondent: str) -> None:
    """Brings the respondent back with their answers. Raises Missing."""
    bring_back(_row(session, respondent))


def come_in(session: Session, name: str, role: RespondentRole, *, shown_by_role: bool, secret: str) -> None:
    """Makes the caller, who came by the open link, a respondent who goes on by that secret; twice is once."""
    who = answering(session)

    def make() -> RespondentRow:
        return RespondentRow(
            id=who.respondent,
            key=who.respondent,
            round_id=who.round,
            name=name,
            role=role,
            shown_by_role=shown_by_role,
            personal_hash=hashed(secret),
            started_at=now(),
        )

    repeats.once(session, RespondentRow, who.respondent, make)


def begin(session: Session, role: RespondentRole, *, shown_by_role: bool, secret: str) -> None:
    """Notes what the caller said of themselves before the first question, and the secret of their link."""
    row = _own_row(session)
    row.role, row.shown_by_role, row.personal_hash = role, shown_by_role, hashed(secret)
    row.started_at = row.started_at or now()


def finish(session: Session) -> None:
    """Notes that the caller has finished; they may still change answers while the round runs."""
    row = _own_row(session)
    row.finished_at = row.finished_at or now()


def mine(session: Session) -> RoundRespondent:
    """The caller themselves. Raises Missing where they were taken out."""
    return read(_own_row(session))


def answering(session: Session) -> callers.Respondent:
    """The respondent for whom the session works; WallError for every other caller."""
    found = caller(session)
    if not isinstance(found, callers.Respondent):
        raise WallError(f"This is done as a respondent, not as {found}.")
    return found


def read(row: RespondentRow) -> RoundRespondent:
    """The respondent as the domain knows them."""
    return RoundRespondent(
        respondent=Respondent(row.id, row.role, row.shown_by_role),
        round=row.round_id,
        name=row.name,
        invited_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        person=row.person_id,
    )


def _key(round: str, person: str) -> str:
    return f"{round} {person}"


def _own_row(session: Session) -> RespondentRow:
    row = _row(session, answering(session).respondent)
    if row.deleted_at is not None:
        raise Missing(row.id)
    return row


def _row(session: Session, respondent: str) -> RespondentRow:
    row = session.scalar(select(RespondentRow).where(RespondentRow.id == respondent))
    if row is None:
        raise Missing(respondent)
    return row
