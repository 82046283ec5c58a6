"""Takes the database and a browser back to where they were, so that each of many requests meets the same."""

import shutil
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from workshop.store.tables import Base


@contextmanager
def rewound(app, person=None):
    """Whatever is changed inside is as if it had never been."""
    engine = app.extensions["database"].engine
    file = Path(engine.url.database)
    copy = file.with_suffix(".before")
    _settle(engine)
    shutil.copy(file, copy)
    cookie = person.cookie() if person else None
    try:
        yield
    finally:
        _settle(engine)
        shutil.move(copy, file)
        if cookie:
            person.client.set_cookie("workshop", cookie, domain="localhost")


def rows_of(app, workspace):
    """Every row that belongs to the workspace, by table."""
    owned = [table for table in Base.metadata.sorted_tables if "workspace_id" in table.c]
    with app.extensions["database"].engine.connect() as connection:
        found = {
            table.name: connection.execute(select(table).where(table.c.workspace_id == workspace)).all()
            for table in owned
        }
        its = Base.metadata.tables["workspace"]
        found["workspace"] = connection.execute(select(its).where(its.c.id == workspace)).all()
    return {name: sorted(map(repr, rows)) for name, rows in found.items()}


def _settle(engine):
    """The last connection to close brings everything that was written into the one file."""
    engine.dispose()
    assert not Path(f"{engine.url.database}-wal").exists()
