import pytest

from tests.support.databases import migrated_file, sqlite_database  # noqa: F401 - fixtures
from workshop.store import people
from workshop.store.callers import Operator


@pytest.fixture
def owner(sqlite_database):  # noqa: F811
    """Somebody who has just installed the program."""
    with sqlite_database.write(Operator()) as session:
        return people.add(session, "Ann Archer", email="ann@example.com").id
