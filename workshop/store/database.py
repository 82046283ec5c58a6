"""The database: its form, its backups, and the transactions in which everything is read and written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import uniform
from shutil import disk_usage
from threading import Lock
from time import sleep
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session as Session  # The floors above name it, and know no SQLAlchemy.
from sqlalchemy.orm import sessionmaker

from workshop.store import migrate
from workshop.store.busy import Busy, told_busy
from workshop.store.callers import Caller
from workshop.store.clock import now
from workshop.store.door import DoorSession
from workshop.store.engine import BUSY_SECONDS, address, database_file, migrating_engine, serving_engine

T = TypeVar("T")
_ATTEMPTS = 5
# Bytes. What people type in a while fits; a disk with less left is as good as full.
ROOM = 1024 * 1024


class Database:
    """SQLite or PostgreSQL at an address such as `sqlite:////folder/file` or `postgresql://user@host/name`.

    Raises BadInput for an address of neither kind. Connects at first use; may be shared by threads, not by
    forked processes.
    """

    def __init__(self, url: str) -> None:
        self.url = address(url)
        self.engine: Engine = serving_engine(self.url)
        self._writing = sessionmaker(self.engine, class_=DoorSession)
        self._looking: Engine = self.engine.execution_options(**_reading_options(self.engine))
        self._reading = sessionmaker(self._looking, class_=DoorSession)
        self._turns = Lock() if self.engine.dialect.name == "sqlite" else None

    @contextmanager
    def write(self, caller: Caller) -> Iterator[Session]:
        """One transaction that is kept whole at the end, or not at all where an exception leaves it.

        Raises Busy where others were in the way for too long, Full where the disk has no room; so does
        `read`.
        """
        who = {"caller": caller, "reading": False}
        with told_busy(), self._turn(), self._writing(info=who) as session, session.begin():
            yield session

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Writers of this process take turns: SQLite lets them in one by one, but sleeps between its looks.

        Whoever waits longer than SQLite itself would is let on, and told that the database is busy.
        """
        mine = self._turns is not None and self._turns.acquire(timeout=BUSY_SECONDS)
        try:
            yield
        finally:
            if mine and self._turns is not None:
                self._turns.release()

    @contextmanager
    def read(self, caller: Caller) -> Iterator[Session]:
        """One transaction that sees a single state of the database and can change nothing."""
        who = {"caller": caller, "reading": True}
        with told_busy(), self._reading(info=who) as session, session.begin():
            yield session

    def attempt(self, caller: Caller, work: Callable[[Session], T]) -> T:
        """What `work` returns, done in one write transaction; repeated where another writer was in the way.

        `work` may run several times, so it must do nothing but work on its session.
        """
        for number in range(1, _ATTEMPTS):
            try:
                with self.write(caller) as session:
                    return work(session)
            except Busy:
                sleep(uniform(0.01, 0.05) * number)  # noqa: S311 - spreads writers, keeps no secret
        with self.write(caller) as session:
            return work(session)

    def ping(self) -> None:
        """Raises SQLAlchemyError where the database does not answer."""
        with self._looking.connect() as connection:
            connection.exec_driver_sql("SELECT 1")

    def has_room(self) -> bool:
        """Whether the disk has room for more; True for PostgreSQL, which may be on another machine."""
        file = database_file(self.url)
        return file is None or disk_usage(file.parent).free >= ROOM

    def is_current(self) -> bool:
        """Whether the tables have the form that this program knows; an empty database has not."""
        with self._looking.connect() as connection:
            return migrate.is_current(connection)

    def upgrade(self) -> None:
        """Brings the tables to the newest form, whole or not at all; make a `backup` before."""
        if file := database_file(self.url):
            file.parent.mkdir(parents=True, exist_ok=True)
        engine = migrating_engine(self.url)
        with engine.begin() as connection:
            migrate.upgrade(connection)
        engine.dispose()

    def backup(self) -> Path | None:
        """A copy of the SQLite file beside it, made while others go on working.

        None where there is nothing to copy: no file yet, or PostgreSQL, which has its own tools.
        """
        file = database_file(self.url)
        if file is None or not file.exists():
            return None
        with self._looking.connect() as connection:
            form = migrate.current(connection)
        copy = file.with_name(f"{file.stem}-{form}-{now():%Y%m%dT%H%M%S%f}.sqlite3")
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        copy.chmod(file.stat().st_mode & 0o777)
        return copy

    def close(self) -> None:
        """Lets every connection go; the next use opens new ones."""
        self.engine.dispose()


def _reading_options(engine: Engine) -> dict[str, object]:
    if engine.dialect.name == "sqlite":
        return {"reading": True}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
