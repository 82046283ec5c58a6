import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.databases import migrated_file  # noqa: F401 - a fixture
from workshop.demo import loading
from workshop.domain.people import Role
from workshop.store import people
from workshop.store.callers import Member, Operator
from workshop.store.database import Database


@dataclass(frozen=True)
class Loaded:
    """A database file with the demo in it, loaded once and copied for every test."""

    file: Path
    owner: str
    workspace: str


@pytest.fixture(scope="session")
def loaded(migrated_file, tmp_path_factory):  # noqa: F811
    file = tmp_path_factory.mktemp("demo") / "demo.sqlite3"
    shutil.copy(migrated_file, file)
    database = Database(f"sqlite:///{file}")
    with database.write(Operator()) as session:
        owner = people.add(session, "Ann Archer", email="ann@example.com").id
    workspace = loading.load(database, owner)
    database.close()
    return Loaded(file, owner, workspace)


@pytest.fixture
def sqlite_database(loaded, tmp_path):
    file = tmp_path / "workshop.sqlite3"
    shutil.copy(loaded.file, file)
    database = Database(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture
def owner(loaded):
    """Who has loaded the demo."""
    return loaded.owner


@pytest.fixture
def newcomer(sqlite_database):
    """Somebody who has not."""
    with sqlite_database.write(Operator()) as session:
        return people.add(session, "Nora Newman").id


@pytest.fixture
def inside(loaded):
    """The owner as a member of the demo workspace."""
    return Member(loaded.workspace, loaded.owner, Role.OWNER)
