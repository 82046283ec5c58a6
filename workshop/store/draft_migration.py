"""Drafts the migration from the newest one to the tables as they are now, for a person to read and finish.

Run as `python -m workshop.store.draft_migration "Give a deal its currency"`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.script import ScriptDirectory

from workshop.store import migrate
from workshop.store.engine import address, migrating_engine


def draft(why: str) -> None:
    """Writes the file into migrations/versions/, numbered after the newest."""
    written = len(list(ScriptDirectory.from_config(migrate.configuration()).walk_revisions()))
    with TemporaryDirectory() as folder:
        engine = migrating_engine(address(f"sqlite:///{Path(folder) / 'drafting.sqlite3'}"))
        with engine.begin() as connection:
            migrate.upgrade(connection)
            settings = migrate.configuration(connection)
            command.revision(settings, why, autogenerate=True, rev_id=f"{written + 1:04}")
        engine.dispose()


if __name__ == "__main__":
    draft(sys.argv[1])
