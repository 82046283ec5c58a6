"""Which participant a browser is: its cookie remembers a seat for each workshop that was joined in it."""

from __future__ import annotations

from flask import g, session

from workshop.store import seats
from workshop.store.callers import SeatHolder
from workshop.store.seats import Seat
from workshop.store.tokens import hashed
from workshop.web.door import database
from workshop.web.link_secrets import code_for, secret_for

_SEATS = "seats"
_MOST_REMEMBERED = 10


def seat_secret(person: str) -> str:
    """What the browser of that participant keeps."""
    return secret_for("seat", person)


def rejoin_code(person: str) -> str:
    """The code by which that participant comes back on another device."""
    return code_for("rejoin", person)


def take_seat(workshop: str, person: str) -> None:
    """Notes in this browser's cookie which participant of that workshop it is, for as long as a sign-in."""
    others = {held: who for held, who in session.get(_SEATS, {}).items() if held != workshop}
    newest = list(others.items())[-(_MOST_REMEMBERED - 1) :]
    session[_SEATS] = {**dict(newest), workshop: seat_secret(person)}
    session.permanent = True


def leave_seat(workshop: str) -> None:
    """Forgets it."""
    session[_SEATS] = {held: who for held, who in session.get(_SEATS, {}).items() if held != workshop}


def seat_in(workshop: str) -> Seat | None:
    """The seat that this browser has in that workshop; None where it has none, or was taken out."""
    secret = session.get(_SEATS, {}).get(workshop)
    return _held_by(secret) if secret else None


def seats_here() -> tuple[Seat, ...]:
    """Every seat that this browser has, the one taken last first."""
    held = [_held_by(secret) for secret in reversed(session.get(_SEATS, {}).values())]
    return tuple(seat for seat in held if seat)


def knows_seat(person: str) -> bool:
    """Whether somebody has the seat that this server would give to that person."""
    return _held_by(seat_secret(person)) is not None


def has_had_seat(workshop: str) -> bool:
    """Whether this browser joined that workshop, even if it was taken out of it since."""
    return workshop in session.get(_SEATS, {})


def queue_name(workshop: str) -> str:
    """Under what this browser keeps what its seat has not sent yet; the same after the seat has ended."""
    mark = hashed(session.get(_SEATS, {}).get(workshop, ""))[:16]
    return f"unsent:{workshop}:{mark}"


def my_seat() -> Seat:
    """The seat of whoever asks, in a view that is declared `@seated`."""
    found: Seat = g.seat
    return found


def _held_by(secret: str) -> Seat | None:
    with database().read(SeatHolder(hashed(secret))) as found:
        return seats.seat(found)
