"""Who may look at and change what the room works on: participants, from the reveal to the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flask import abort, g

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store.callers import Member
from workshop.store.database import Session
from workshop.store.told import Finished
from workshop.web.door import writing
from workshop.web.seats import my_seat

CONCEALED = say("What was told is not shown yet. The groups open when the person who leads shows it.")
OVER = say(
    "This workshop is finished, so it can only be read. What you sent was not stored; it stands below."
)


def opened() -> None:
    """Refuses, with 403, what stands on things that are not shown yet."""
    if not my_seat().workshop.revealed:
        abort(403, CONCEALED)


@contextmanager
def storing() -> Iterator[Session]:
    """A change by the participant who asks; 409, with what was sent, after the workshop is finished."""
    opened()
    if my_seat().workshop.finished:
        abort(409, OVER)
    try:
        with writing() as session:
            yield session
    except Finished:
        abort(409, OVER)


@contextmanager
def as_lead() -> Iterator[None]:
    """What only a member may store is stored in the name of who leads the workshop."""
    asking, seat = g.caller, my_seat()
    g.caller = Member(seat.workspace, seat.workshop.lead, Role.FACILITATOR)
    try:
        yield
    finally:
        g.caller = asking
