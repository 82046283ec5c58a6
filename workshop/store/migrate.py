"""Brings the tables to the newest form and tells whether they have it."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

FOLDER = Path(__file__).parent / "migrations"
_LOCK = 7203115


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings without a file, so that a wheel needs none."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def is_current(connection: Connection) -> bool:
    """Whether the tables have the form that this program knows."""
    newest = ScriptDirectory.from_config(configuration()).get_heads()
    return set(MigrationContext.configure(connection).get_current_heads()) == set(newest)


def current(connection: Connection) -> str:
    """Name of the form that the tables have; "empty" where there are none."""
    return MigrationContext.configure(connection).get_current_revision() or "empty"


def upgrade(connection: Connection) -> None:
    """To the newest form, in the connection's transaction: it arrives whole or not at all."""
    if connection.dialect.name == "postgresql":
        # Two servers that start together must not both do it.
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    command.upgrade(configuration(connection), "head")
    check_references(connection)


def check_references(connection: Connection) -> None:
    """RuntimeError where SQLite, which did not watch during the change, finds a reference to nothing."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise RuntimeError(f"The change of the tables left a reference to nothing in {broken[0]}.")
