"""People and how they sign in; done by the operator, or by a person for themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.orm import Session

from workshop.store.chunks import chunks
from workshop.store.clock import now
from workshop.store.tables import MemberRow, PersonRow, SignInLinkRow, SignInRow
from workshop.store.tokens import hashed, new_id, new_secret

LINK_LIVES = timedelta(hours=24)
SIGN_IN_LIVES = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can sign in."""

    id: str
    name: str
    email: str | None


@dataclass(frozen=True, slots=True)
class SignIn:
    """One browser in which a person is signed in; `id` is its public name, not its secret."""

    id: str
    person: Person
    user_agent: str
    created_at: datetime
    seen_at: datetime


def add(session: Session, name: str, *, email: str | None = None) -> Person:
    """A new person; IntegrityError where the e-mail address is another person's."""
    row = PersonRow(id=new_id(), name=name, email=_plain(email))
    session.add(row)
    session.flush()
    return _person(row)


def by_id(session: Session, person: str) -> Person | None:
    """The person of that id."""
    row = session.get(PersonRow, person)
    return _person(row) if row else None


def by_email(session: Session, email: str) -> Person | None:
    """The person with that e-mail address, however its letters are written."""
    row = session.scalar(select(PersonRow).where(PersonRow.email == _plain(email)))
    return _person(row) if row else None


def everyone(session: Session) -> tuple[Person, ...]:
    """All people, the first to come first."""
    return tuple(
        map(_person, session.scalars(select(PersonRow).order_by(PersonRow.created_at, PersonRow.id)))
    )


def forget_guests(session: Session, guests: Collection[str]) -> None:
    """Erases those of them who never had an account, once nothing of theirs is left."""
    members = select(MemberRow.person_id)
    for some in chunks(guests):
        gone = delete(PersonRow).where(PersonRow.id.in_(some), PersonRow.id.not_in(members))
        session.execute(gone.execution_options(synchronize_session=False))


def sign_in_link(session: Session, person: str, *, lives: timedelta = LINK_LIVES) -> str:
    """The secret of a new link that signs the person in once."""
    secret = new_secret()
    session.add(SignInLinkRow(token_hash=hashed(secret), person_id=person, expires_at=now() + lives))
    session.flush()
    return secret


def link_person(session: Session, secret: str) -> Person | None:
    """Whom an unused link would sign in; looking does not use it."""
    query = select(PersonRow).join(SignInLinkRow, SignInLinkRow.person_id == PersonRow.id)
    query = query.where(SignInLinkRow.token_hash == hashed(secret), *_unused())
    row = session.scalar(query)
    return _person(row) if row else None


def use_link(session: Session, secret: str, *, user_agent: str = "") -> str | None:
    """The secret for the cookie of a new sign-in; None where the link is used, too old or unknown."""
    link = (
        update(SignInLinkRow)
        .where(SignInLinkRow.token_hash == hashed(secret), *_unused())
        .values(used_at=now())
        .returning(SignInLinkRow.person_id)
    )
    # One statement finds and uses it, so that of two people at once only one comes in.
    person = session.scalar(link)
    return sign_in(session, person, user_agent=user_agent) if person else None


def sign_in(session: Session, person: str, *, user_agent: str = "") -> str:
    """The secret for the cookie of a new sign-in of a person who has proved who they are."""
    secret = new_secret()
    row = SignInRow(id=new_id(), token_hash=hashed(secret), person_id=person, user_agent=user_agent[:300])
    session.add(row)
    session.flush()
    return secret


def signed_in(session: Session, secret: str) -> SignIn | None:
    """The sign-in that a cookie's secret belongs to; None where it ended or was unused for 30 days."""
    found = session.execute(_living().where(SignInRow.token_hash == hashed(secret))).first()
    return _sign_in(*found) if found else None


def seen(session: Session, sign_in: str) -> None:
    """Notes that the sign-in is in use; once in some minutes is enough."""
    session.execute(update(SignInRow).where(SignInRow.id == sign_in).values(seen_at=now()))


def sign_ins(session: Session, person: str) -> tuple[SignIn, ...]:
    """Where the person is signed in now, the last used first."""
    query = _living().where(SignInRow.person_id == person).order_by(SignInRow.seen_at.desc(), SignInRow.id)
    return tuple(_sign_in(*found) for found in session.execute(query))


def sign_out(session: Session, secret: str) -> None:
    """Ends the sign-in that a cookie's secret belongs to."""
    _end(session, SignInRow.token_hash == hashed(secret))


def end_sign_in(session: Session, person: str, sign_in: str) -> bool:
    """Ends one of the person's sign-ins; False where there is none of that id."""
    return _end(session, SignInRow.id == sign_in, SignInRow.person_id == person)


def _unused() -> tuple[ColumnElement[bool], ...]:
    return (SignInLinkRow.used_at.is_(None), SignInLinkRow.expires_at > now())


def _end(session: Session, *which: ColumnElement[bool]) -> bool:
    ending = update(SignInRow).where(SignInRow.ended_at.is_(None), *which).values(ended_at=now())
    return session.scalar(ending.returning(SignInRow.id)) is not None


def _living() -> Select[SignInRow, PersonRow]:
    return (
        select(SignInRow, PersonRow)
        .join(PersonRow, PersonRow.id == SignInRow.person_id)
        .where(SignInRow.ended_at.is_(None), SignInRow.seen_at > now() - SIGN_IN_LIVES)
    )


def _plain(email: str | None) -> str | None:
    return email.strip().casefold() if email else None


def _person(row: PersonRow) -> Person:
    return Person(row.id, row.name, row.email)


def _sign_in(row: SignInRow, person: PersonRow) -> SignIn:
    return SignIn(row.id, _person(person), row.user_agent, row.created_at, row.seen_at)
