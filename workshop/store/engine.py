"""How each kind of database is spoken to: addresses, durability, transactions."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say

BUSY_SECONDS = 20
_DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


def address(url: str) -> URL:
    """The address with the driver that is installed; BadInput where it names no database of ours."""
    try:
        parsed = make_url(url)
        return parsed.set(drivername=_DRIVERS[parsed.drivername])
    except (ArgumentError, KeyError, ValueError):
        # The address may hold a password, so it is not shown.
        what = say("The database's address is not one that this program knows.")
        mend = say("Use sqlite:////FOLDER/FILE or postgresql://USER:PASSWORD@HOST/NAME.")
        raise BadInput([Problem(what, mend)]) from None


def database_file(url: URL) -> Path | None:
    """The file of an SQLite database; None for every other."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def serving_engine(url: URL) -> Engine:
    """Connections for the program's work; none is handed out dead."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, foreign_keys=True, pool_size=10, max_overflow=20)
    return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)


def migrating_engine(url: URL) -> Engine:
    """A connection for changing tables.

    SQLite changes a table by making it anew; with foreign keys on, dropping the old one would take every
    row that refers to it along.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, foreign_keys=False, poolclass=NullPool)
    return create_engine(url, poolclass=NullPool)


def _sqlite(url: URL, *, foreign_keys: bool, **pool: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's own options
    engine = create_engine(url, pool_pre_ping=True, **pool)

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        # The driver's own idea of when a transaction begins leaves out selects and DDL.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {BUSY_SECONDS * 1000}",
            "synchronous = FULL",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}").close()
        _keep_a_log_ahead(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and then writes fails at once where another one wrote meanwhile,
        # whatever the timeout; so who may write takes the lock at the start.
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _keep_a_log_ahead(connection: sqlite3.Connection) -> None:
    """Sets write-ahead logging; SQLite does not wait by itself where another connection does so just now."""
    until = monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(0.01)
