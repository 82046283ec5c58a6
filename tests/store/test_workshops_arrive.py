"""A database from before there were workshops keeps every row when it learns of them."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from alembic import command

from workshop.store.database import Database
from workshop.store.engine import migrating_engine
from workshop.store.migrate import configuration

NOW = datetime(2026, 3, 2, tzinfo=UTC)
HERE = {"workspace_id": "w"}


@pytest.fixture
def old(tmp_path):
    """A database of the form before, with a deal and two activities."""
    database = Database(f"sqlite:///{tmp_path}/workshop.sqlite3")
    engine = migrating_engine(database.url)
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0005")
        known = sa.MetaData()
        known.reflect(connection)
        rows = {
            "person": [{"id": "p", "name": "Ann", "created_at": NOW}],
            "workspace": [{"id": "w", "name": "Acme", "is_demo": False, "revision": 1, "created_at": NOW}],
            "deal": [{**HERE, **said("d"), "number": 1, "name": "Crane", "outcome": "won", "included": True}],
            "activity": [
                {**HERE, **said(one), "deal_id": "d", "position": 1, "side": "buyer", "text": one}
                for one in ("call", "offer")
            ],
        }
        for table, values in rows.items():
            connection.execute(known.tables[table].insert(), values)
    engine.dispose()
    yield database
    database.close()


def said(key):
    return {"id": key, "key": key, "author_id": "p", "created_at": NOW}


def test_deals_and_activities_are_all_there_afterwards(old):
    assert not old.is_current()
    old.upgrade()
    assert old.is_current()
    with old.engine.connect() as connection:
        deals = connection.execute(sa.text("SELECT name, workshop_id FROM deal")).all()
        texts = connection.execute(sa.text("SELECT text FROM activity ORDER BY text")).scalars().all()
    assert [tuple(deal) for deal in deals] == [("Crane", None)]
    assert texts == ["call", "offer"]
