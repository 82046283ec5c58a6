from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.databases import copied
from workshop.demo import loading
from workshop.domain.people import Role
from workshop.store import people
from workshop.store.callers import Member, Operator


@dataclass(frozen=True)
class Loaded:
    """A database file with the demo in it, loaded once and copied for every test."""

    file: Path
    owner: str
    workspace: str


@pytest.fixture(scope="session")
def loaded(migrated_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    with copied(migrated_file, folder) as database:
        with database.write(Operator()) as session:
            owner = people.add(session, "Ann Archer", email="ann@example.com").id
        workspace = loading.load(database, owner)
    return Loaded(folder / "workshop.sqlite3", owner, workspace)


@pytest.fixture
def sqlite_database(loaded, tmp_path):
    with copied(loaded.file, tmp_path) as database:
        yield database


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
