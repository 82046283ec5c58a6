"""Wrong codes are counted exactly, however many are tried at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from workshop.store import guesses, seats, workshops
from workshop.store.callers import CodeHolder
from workshop.store.guesses import FROM_ONE_ADDRESS, IN_ALL, TooManyGuesses

WRONG = "00000000"


@pytest.fixture
def code(database, town):
    with database.write(town.ann) as session:
        return workshops.start(session, "How we win", key="ours").code


def guess(database, address, code=WRONG):
    """`wrong`, `right`, or `refused` without a look."""

    def look(session):
        return "right" if seats.opened(session, address) else "wrong"

    try:
        return database.attempt(CodeHolder(code), look)
    except TooManyGuesses:
        return "refused"


def guess_at_once(database, addresses, threads=16):
    with ThreadPoolExecutor(threads) as crowd:
        answers = list(crowd.map(lambda address: guess(database, address), addresses))
    return {answer: answers.count(answer) for answer in set(answers)}


def test_of_forty_at_once_from_one_address_ten_are_looked_at(database, code):
    assert guess_at_once(database, ["192.0.2.1"] * 40) == {"wrong": 10, "refused": 30}


def test_twelve_people_behind_one_address_who_type_right_codes_are_never_refused(database, code):
    with ThreadPoolExecutor(12) as crowd:
        answers = list(crowd.map(lambda _: guess(database, "192.0.2.1", code), range(48)))
    assert answers == ["right"] * 48


def test_right_codes_do_not_count_and_wrong_ones_of_others_do_not_stop_them(database, code):
    for _ in range(FROM_ONE_ADDRESS):
        assert guess(database, "192.0.2.1") == "wrong"
    assert guess(database, "192.0.2.1", code) == "refused"
    assert guess(database, "192.0.2.2", code) == "right"


def test_a_minute_later_one_may_try_again(database, code):
    for _ in range(FROM_ONE_ADDRESS):
        guess(database, "192.0.2.1")
    assert guess(database, "192.0.2.1") == "refused"
    with time_machine.travel(datetime.now(UTC) + timedelta(seconds=61), tick=False):
        assert guess(database, "192.0.2.1") == "wrong"


def test_three_hundred_in_all_are_looked_at_whatever_the_address(database, code):
    with database.write(CodeHolder(WRONG)) as session:
        for number in range(IN_ALL - 5):
            guesses.note(session, f"198.51.100.{number}")
    assert guess_at_once(database, [f"192.0.2.{number}" for number in range(20)]) == {
        "wrong": 5,
        "refused": 15,
    }
    assert guess(database, "203.0.113.1", code) == "refused"


@pytest.mark.full
def test_of_two_hundred_at_once_from_one_address_ten_are_looked_at(database, code):
    assert guess_at_once(database, ["192.0.2.1"] * 200, 32) == {"wrong": 10, "refused": 190}


@pytest.mark.full
def test_of_six_hundred_from_forty_addresses_three_hundred_are_looked_at(database, code):
    addresses = [f"127.0.0.{number % 40 + 1}" for number in range(600)]
    assert guess_at_once(database, addresses, 32) == {"wrong": 300, "refused": 300}


def test_the_database_keeps_no_address(database, code):
    guess(database, "192.0.2.77")
    connection = database.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM guess")
        assert "192.0.2.77" not in str(cursor.fetchall())
    finally:
        connection.close()
