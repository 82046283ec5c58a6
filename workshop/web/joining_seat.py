"""Making somebody a participant."""

from __future__ import annotations

import secrets

from workshop.store import seats
from workshop.store.callers import CodeHolder
from workshop.store.seats import Door, Taken
from workshop.store.tokens import hashed
from workshop.web.door import database
from workshop.web.keys import sent_key
from workshop.web.seats import knows_seat, rejoin_code, seat_secret, take_seat

_ID = 24


def sit_down(code: str, door: Door, name: str) -> None:
    """Gives whoever sent the form a seat, and this browser the memory of it. Raises Missing.

    Sent twice by a shaky line, the form makes the same id, so that nobody is there twice.
    """
    me = hashed(f"{door.workshop.id} {sent_key()}")[:_ID]
    try:
        _join(code, me, name)
    except Taken:
        if not knows_seat(me):
            me = secrets.token_hex(_ID // 2)
            _join(code, me, name)
    take_seat(door.workshop.id, me)


def _join(code: str, me: str, name: str) -> None:
    with database().write(CodeHolder(code)) as session:
        seats.join(session, me, name, seat=seat_secret(me), rejoin=rejoin_code(me))
