"""Sees to it that the database has the tables of this version before anybody is let in."""

from __future__ import annotations

from pathlib import Path

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.settings import Settings
from workshop.store.database import Database


def ready_database(settings: Settings) -> Database:
    """The database, made or upgraded where it is a file of our own.

    BadInput where it is a server's and not current: several programs may be using that one, so the operator
    says when it is upgraded.
    """
    make_data_folder(settings.data)
    database = Database(settings.database)
    if not database.is_current():
        if not settings.embedded:
            raise BadInput(
                [
                    Problem(
                        say("The database has the tables of another version of this program."),
                        say("Make a backup with the database's own tools, then run: workshop upgrade"),
                    )
                ]
            )
        upgrade(database)
    return database


def upgrade(database: Database) -> Path | None:
    """Brings the tables to this version and returns the copy made before; None where there was no file."""
    backup = database.backup()
    database.upgrade()
    return backup


def make_data_folder(folder: Path) -> None:
    """The folder holds what clients told in confidence, so only its owner may look into it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
