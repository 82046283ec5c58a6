"""A server killed while it changes its tables, copies them or makes a file goes on at its next start."""

import sqlite3
import time
from contextlib import closing

import pytest
from alembic import command

from benches.soak.room import NAME, prepare
from tests.chaos.senders import lines
from workshop.named_workspace import owner_of
from workshop.store import jobs
from workshop.store.database import Database
from workshop.store.engine import address, migrating_engine
from workshop.store.migrate import configuration

PEOPLE = 60_000
PATIENCE = 240


@pytest.fixture
def old_file(server):
    """A database of the version before the last, with enough in it that copying it takes a moment."""
    server.data.mkdir(mode=0o700)
    file = server.data / "workshop.sqlite3"
    engine = migrating_engine(address(f"sqlite:///{file}"))
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0005")
        connection.exec_driver_sql(
            "INSERT INTO person (id, name, created_at) "  # noqa: S608 - a number of ours
            "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number "
            f"WHERE n < {PEOPLE}) SELECT 'p' || n, 'Person ' || n, '2026-01-01 00:00:00' FROM number"
        )
    engine.dispose()
    return file


def ask(file, statement):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(statement).fetchone()[0]


def until(happens):
    end = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_being_copied(file):
    return any(file.parent.glob("workshop-0005-*"))


def is_being_changed(file):
    return file.with_name("workshop.sqlite3-wal").exists() and is_being_copied(file)


@pytest.mark.full
@pytest.mark.parametrize("moment", [is_being_copied, is_being_changed])
@pytest.mark.parametrize("later", [0.0, 0.05, 0.2])
def test_a_start_killed_while_it_upgrades_is_made_good_by_the_next(server, old_file, moment, later):
    server.launch()
    until(lambda: moment(old_file))
    time.sleep(later)
    server.kill()
    assert ask(old_file, "PRAGMA integrity_check") == "ok"
    assert ask(old_file, "SELECT version_num FROM alembic_version") >= "0005"

    server.start()

    assert ask(old_file, "PRAGMA integrity_check") == "ok"
    assert ask(old_file, "SELECT count(*) FROM person WHERE id LIKE 'p%'") >= PEOPLE
    assert ask(old_file, "SELECT version_num FROM alembic_version") > "0005"


@pytest.mark.full
def test_a_file_that_was_being_made_is_made_after_the_next_start(server):
    code = prepare(server)
    server.start()
    page = "<html lang=en><title>Playbook</title><p>What the buyer does." + "<p>Signed</p>" * 2_000
    with closing(Database(f"sqlite:///{server.data}/workshop.sqlite3")) as database:
        owner = owner_of(database, NAME)

        def state():
            with database.read(owner) as session:
                return jobs.get(session, asked.id).state

        with database.write(owner) as session:
            asked = jobs.request(
                session, "playbook", digest="d", payload=page.encode(), file_name="playbook.pdf"
            )
        until(lambda: state() in {"running", "done"})
        server.kill()
        server.start()
        until(lambda: state() == "done")
        with database.read(owner) as session:
            assert jobs.result(session, asked.id).content.startswith(b"%PDF")
    assert lines(server.site, code, people=1, each=1)
