"""Tells a database that cannot just now from one that has a fault."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, TimeoutError

from workshop.store.full import Full

# PostgreSQL's names: two transactions that met, a deadlock, the server going down, too many connections.
_PASSING = frozenset({"40001", "40P01", "57P01", "57P02", "57P03", "53300"})
_DISK_FULL = "53100"
_NO_ROOM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE})


class Busy(Exception):
    """Others were in the way for too long; nothing was stored, and the same again may succeed."""


@contextmanager
def told_busy() -> Iterator[None]:
    """Raises Busy or Full in place of the faults that pass by themselves or with a little room."""
    try:
        yield
    except TimeoutError as error:
        raise Busy from error
    except DBAPIError as error:
        if is_full(error):
            raise Full from error
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


def is_full(error: DBAPIError) -> bool:
    """No room for what was to be written, or for the log and the index that SQLite keeps beside its file."""
    if getattr(error.orig, "sqlite_errorcode", None) in _NO_ROOM:
        return True
    return getattr(error.orig, "sqlstate", None) == _DISK_FULL
