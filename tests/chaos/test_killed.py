"""A server that is killed in the middle of everything has kept what it acknowledged, and nothing twice."""

import random
import sqlite3
import time
from collections import Counter
from contextlib import closing

import pytest

from benches.soak.room import prepare
from benches.soak.served import Server
from benches.soak.verdict import exported
from tests.chaos.senders import all_send, all_send_again, lines
from tests.support.databases import run_on

# Seconds in which it is there again on two cores of its own; beside other tests it may take longer.
READY_AGAIN = 3
BESIDE_OTHERS = 40


def check(server, senders, tmp_path):
    """Everything acknowledged is there once, and nothing is there twice."""
    told = Counter(row["key"] for row in exported(server, tmp_path / "all.csv"))
    promised = [key for sender in senders for key in sender.acknowledged]
    assert [key for key in promised if told[key] != 1] == []
    assert [key for key, times in told.items() if times > 1] == []
    return told


def is_sound(server):
    with closing(sqlite3.connect(server.data / "workshop.sqlite3")) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def kill_round(server, senders, tmp_path, after):
    """One round: all send, the server is killed, starts again; the seconds until it was ready."""

    def strike():
        time.sleep(after)
        server.kill()

    all_send(senders, tmp_path / "keys.log", strike)
    ready = server.start()
    check(server, senders, tmp_path)
    all_send_again(senders)
    check(server, senders, tmp_path)
    return ready


def test_fifty_lines_lose_nothing_when_the_server_is_killed_twice(server, tmp_path):
    code = prepare(server)
    server.start()
    senders = lines(server.site, code, people=5, each=10)

    ready = [kill_round(server, senders, tmp_path, after) for after in (0.7, 1.6)]

    assert is_sound(server)
    assert max(ready) < BESIDE_OTHERS
    logged = (tmp_path / "keys.log").read_text().split()
    assert len(logged) > 10
    assert set(logged) <= {key for sender in senders for key in sender.acknowledged}


@pytest.mark.full
def test_a_thousand_lines_lose_nothing_in_thirty_kills(server, tmp_path):
    code, dice = prepare(server), random.Random(20)  # noqa: S311
    server.start()
    senders = lines(server.site, code, people=40, each=25)

    ready = [kill_round(server, senders, tmp_path, dice.uniform(0.5, 5)) for _ in range(30)]

    assert is_sound(server)
    assert min(ready) < READY_AGAIN
    print(f"ready again after {sorted(ready)} s")


@pytest.mark.full
def test_nothing_is_lost_on_postgresql_either(migrated_postgres, tmp_path):
    url = migrated_postgres.set(database="killed")
    run_on(migrated_postgres, "CREATE DATABASE killed TEMPLATE migrated")
    # What is killed here is the server, not the database.
    server = Server(
        tmp_path / "data", environ={"WORKSHOP_DATABASE": url.render_as_string(hide_password=False)}
    )
    try:
        code = prepare(server)
        server.start()
        senders = lines(server.site, code, people=10, each=10)
        for after in (0.5, 1.5, 3):
            kill_round(server, senders, tmp_path, after)
    finally:
        server.stop()
