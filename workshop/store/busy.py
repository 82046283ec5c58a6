"""Tells a database that cannot just now from one that has a fault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, TimeoutError

# PostgreSQL's names: two transactions that met, a deadlock, the server going down, too many connections.
_PASSING = frozenset({"40001", "40P01", "57P01", "57P02", "57P03", "53300"})


class Busy(Exception):
    """Others were in the way for too long; nothing was stored, and the same again may succeed."""


@contextmanager
def told_busy() -> Iterator[None]:
    """Raises Busy in place of the faults that pass by themselves."""
    try:
        yield
    except TimeoutError as error:
        raise Busy from error
    except DBAPIError as error:
        if is_passing(error):
            raise Busy from error
        raise


def is_passing(error: DBAPIError) -> bool:
    """Busy on SQLite; a deadlock, a lost race or a lost connection on PostgreSQL."""
    if getattr(error.orig, "sqlstate", None) in _PASSING:
        return True
    return isinstance(error, OperationalError) and (
        "database is locked" in str(error.orig) or error.connection_invalidated
    )
