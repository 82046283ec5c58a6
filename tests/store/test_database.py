import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.store import activities, deals, people, workspaces
from workshop.store.activities import NewActivity
from workshop.store.callers import Member, Operator
from workshop.store.database import Database
from workshop.store.tables import DealRow


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        ("postgresql://u:p@host/name", "postgresql+psycopg://u:p@host/name"),
        ("postgresql+psycopg://host/name", "postgresql+psycopg://host/name"),
        ("sqlite:////folder/file.sqlite3", "sqlite:////folder/file.sqlite3"),
    ],
)
def test_usual_addresses_are_understood(given, used):
    assert Database(given).url.render_as_string(hide_password=False) == used


@pytest.mark.parametrize(
    "address", ["mysql://u:secret@host/x", "workshop.sqlite3", "", "sqlite+aiosqlite:///x"]
)
def test_any_other_address_is_refused_without_showing_it(address):
    with pytest.raises(BadInput) as told:
        Database(address)
    assert "Use sqlite:////FOLDER/FILE or postgresql://" in str(told.value)
    assert "secret" not in str(told.value)


def test_a_database_that_answers_is_told_from_one_that_does_not(database, tmp_path):
    database.ping()
    for url in (f"sqlite:///{tmp_path}/no/such/folder/x.sqlite3", "postgresql://127.0.0.1:1/x"):
        gone = Database(url)
        with pytest.raises(SQLAlchemyError):
            gone.ping()


def test_every_connection_of_the_pool_waits_for_the_disk(sqlite_database):
    def pragma(connection, name):
        return connection.connection.dbapi_connection.execute(f"PRAGMA {name}").fetchone()[0]

    with ExitStack() as stack:
        all_of_them = [stack.enter_context(sqlite_database.engine.connect()) for _ in range(12)]
        for connection in all_of_them:
            told = [pragma(connection, name) for name in ("synchronous", "foreign_keys", "journal_mode")]
            assert told == [2, 1, "wal"]
            assert pragma(connection, "busy_timeout") == 20_000


def test_a_hundred_writers_at_once_lose_nothing(sqlite_database):
    with sqlite_database.write(Operator()) as session:
        owner = people.add(session, "Ann").id
        ann = Member(workspaces.create(session, "Acme", owner=owner).id, owner, Role.OWNER)
    with sqlite_database.write(ann) as session:
        deal = deals.add(session, "Harbour crane").deal.id
    together = threading.Barrier(100, timeout=60)

    def write(number):
        together.wait()
        with sqlite_database.write(ann) as session:
            # Reading before writing is what fails in a transaction that did not take the lock at once.
            before = len(activities.listed(session, deal))
            activities.add_many(session, deal, [NewActivity(f"{number}", f"line {number}")])
            return before

    with ThreadPoolExecutor(100) as threads:
        seen = list(threads.map(write, range(100)))
    assert sorted(seen) == list(range(100))
    with sqlite_database.read(ann) as session:
        texts = {stored.activity.text for stored in activities.listed(session, deal)}
        assert texts == {f"line {number}" for number in range(100)}
        assert workspaces.revision(session) == 101


def test_thirty_people_who_add_to_one_deal_at_once_each_find_a_place(database, town):
    with database.write(town.ann) as session:
        deal = deals.add(session, "Harbour crane").deal.id

    def write(number):
        with database.write(town.ann) as session:
            activities.add_many(
                session, deal, [NewActivity(f"{number} {n}", f"{number}.{n}") for n in range(3)]
            )

    with ThreadPoolExecutor(15) as threads:
        list(threads.map(write, range(30)))
    with database.read(town.ann) as session:
        texts = [stored.activity.text for stored in activities.listed(session, deal)]
        assert workspaces.revision(session) == 31
    # Whoever came first, nobody's three lines were torn apart.
    starts = [text.split(".")[0] for text in texts[::3]]
    assert texts == [f"{start}.{n}" for start in starts for n in range(3)]
    assert len(texts) == 90


def test_who_reads_sees_a_single_state_while_others_write(database, town):
    with database.read(town.ann) as session:
        assert deals.all_deals(session) == ()
        with database.write(town.ben) as writing:
            deals.add(writing, "Written meanwhile")
        assert deals.all_deals(session) == ()
    with database.read(town.ann) as session:
        assert [stored.deal.name for stored in deals.all_deals(session)] == ["Written meanwhile"]


KILLED = """
import sys, time
from workshop.domain.people import Role
from workshop.store import deals
from workshop.store.callers import Member
from workshop.store.database import Database
database, ann = Database(sys.argv[1]), Member(sys.argv[2], sys.argv[3], Role.OWNER)
for number in range(5):
    with database.write(ann) as session:
        deals.add(session, f"kept {number}")
with database.write(ann) as session:
    for number in range(5):
        deals.add(session, f"half {number}")
    session.flush()
    print("half done", flush=True)
    time.sleep(60)
"""


def test_a_server_killed_half_way_keeps_what_it_promised_and_nothing_else(database, town):
    url = database.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", KILLED, url, town.ann.workspace, town.ann.person]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout.readline() == "half done\n"
        os.kill(server.pid, signal.SIGKILL)
    with database.write(town.ann) as session:
        deals.add(session, "after")
    with database.read(town.ann) as session:
        names = [stored.deal.name for stored in deals.all_deals(session)]
    assert names == [*(f"kept {number}" for number in range(5)), "after"]


@pytest.mark.parametrize("database", ["postgres"], indirect=True)  # SQLite lets one writer in at a time.
def test_two_who_wait_for_each_other_both_get_through(database, town):
    with database.write(town.ann) as session:
        first, second = (deals.add(session, name).deal.id for name in ("first", "second"))
    holding = threading.Barrier(2, timeout=30)
    waited = set()

    def rename(one, other):
        def work(session):
            session.execute(select(DealRow).where(DealRow.id == one).with_for_update())
            if one not in waited:
                waited.add(one)
                holding.wait()
            deals.rename(session, other, f"renamed by who held {one}")
            session.flush()

        database.attempt(town.ann, work)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(rename, (first, second), (second, first)))
    with database.read(town.ann) as session:
        names = {stored.deal.name for stored in deals.all_deals(session)}
    assert names == {f"renamed by who held {first}", f"renamed by who held {second}"}


def test_work_that_met_a_busy_database_is_done_again_and_other_faults_are_told(database, town):
    met = []

    def busy_twice(session):
        met.append(deals.add(session, f"try {len(met)}"))
        if len(met) < 3:
            raise OperationalError("INSERT", {}, Exception("database is locked"))
        return "done"

    assert database.attempt(town.ann, busy_twice) == "done"
    with database.read(town.ann) as session:
        assert [stored.deal.name for stored in deals.all_deals(session)] == ["try 2"]

    def broken(session):
        met.append(None)
        raise OperationalError("INSERT", {}, Exception("disk I/O error"))

    with pytest.raises(OperationalError, match="disk I/O"):
        database.attempt(town.ann, broken)
    assert len(met) == 4
