"""How often somebody may try codes that lead nowhere, counted exactly, whoever tries at the same time.

Ten a minute from one address and 300 a minute in all: with 1,000 workshops open, all of whose guesses are
made for a year, 40 bits are hit 0.14 times.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from workshop.store.clock import now
from workshop.store.tables import GuessRow
from workshop.store.tokens import hashed

WINDOW = timedelta(minutes=1)
FROM_ONE_ADDRESS = 10
IN_ALL = 300
_TURNS = 7_305_112


class TooManyGuesses(Exception):
    """Wrong codes came too often; within a minute one may try again."""


def take_turns(session: Session) -> None:
    """Guesses are counted one after the other, so that of many at once none is missed.

    SQLite lets one writer in at a time anyhow.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.scalar(select(func.pg_advisory_xact_lock(_TURNS)))


def refuse_when_many(session: Session, address: str) -> None:
    """Raises TooManyGuesses where that address, or everybody together, has guessed wrongly too often."""
    lately = GuessRow.at > now() - WINDOW
    count = select(func.count()).select_from(GuessRow).where(lately)
    here = session.scalar(count.where(GuessRow.address_hash == hashed(address))) or 0
    if here >= FROM_ONE_ADDRESS or (session.scalar(count) or 0) >= IN_ALL:
        raise TooManyGuesses


def note(session: Session, address: str) -> None:
    """Counts one wrong guess, and forgets those that no longer count."""
    session.execute(delete(GuessRow).where(GuessRow.at <= now() - WINDOW))
    session.add(GuessRow(address_hash=hashed(address)))
    session.flush()
