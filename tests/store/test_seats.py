"""Joining by a code, coming back, and being taken out."""

import pytest

from workshop.store import participants, seats, workshops
from workshop.store.callers import CodeHolder, SeatHolder
from workshop.store.missing import Missing
from workshop.store.seats import Taken
from workshop.store.tokens import hashed

HERE = "192.0.2.1"


@pytest.fixture
def workshop(database, town):
    with database.write(town.stranger) as session:
        workshops.start(session, "A stranger's", key="theirs")
    with database.write(town.ann) as session:
        return workshops.start(session, "How we win", key="ours")


def opened(database, code, address=HERE):
    with database.write(CodeHolder(code)) as session:
        return seats.opened(session, address)


def join(database, code, person="ben", name="Ben"):
    with database.write(CodeHolder(code)) as session:
        seats.join(session, person, name, seat=f"seat of {person}", rejoin=f"REJOIN-{person}")


def seat_of(database, person):
    with database.read(SeatHolder(hashed(f"seat of {person}"))) as session:
        return seats.seat(session)


def test_a_code_leads_into_its_workshop_and_names_the_company(database, workshop):
    door = opened(database, workshop.code)
    assert (door.company, door.workshop.title, door.participant) == ("Acme", "How we win", None)


def test_a_wrong_code_leads_nowhere(database, workshop):
    assert opened(database, "00000000") is None


def test_who_joined_has_a_seat(database, workshop):
    join(database, workshop.code)
    seat = seat_of(database, "ben")
    assert (seat.me.name, seat.workshop.id, seat.company) == ("Ben", workshop.id, "Acme")


def test_joining_twice_stores_one_participant(database, town, workshop):
    join(database, workshop.code)
    with pytest.raises(Taken):
        join(database, workshop.code)
    with database.read(town.ann) as session:
        assert [one.name for one in participants.of(session, workshop.id)] == ["Ben"]


def test_a_code_of_one_s_own_leads_back_to_oneself(database, workshop):
    join(database, workshop.code)
    join(database, workshop.code, "eva", "Eva")
    door = opened(database, "REJOIN-ben")
    assert (door.workshop.id, door.participant.name) == (workshop.id, "Ben")


def test_a_code_of_one_s_own_lets_nobody_else_join(database, workshop):
    join(database, workshop.code)
    with pytest.raises(Missing):
        join(database, "REJOIN-ben", "eva", "Eva")


def test_who_was_taken_out_has_no_seat_and_no_way_back_by_their_own_code(database, town, workshop):
    join(database, workshop.code)
    with database.write(town.ann) as session:
        participants.take_out(session, workshop.id, "ben")
    assert seat_of(database, "ben") is None
    assert opened(database, "REJOIN-ben") is None


def test_a_code_that_was_rotated_leads_nowhere_and_those_inside_stay(database, town, workshop):
    join(database, workshop.code)
    with database.write(town.ann) as session:
        workshops.rotate_code(session, workshop.id)
    assert opened(database, workshop.code) is None
    with pytest.raises(Missing):
        join(database, workshop.code, "eva", "Eva")
    assert seat_of(database, "ben").me.name == "Ben"


def test_a_finished_workshop_has_no_code_and_a_removed_one_no_seats(database, town, workshop):
    join(database, workshop.code)
    with database.write(town.ann) as session:
        workshops.finish(session, workshop.id)
    assert opened(database, workshop.code) is None
    assert seat_of(database, "ben").workshop.finished
    with database.write(town.ann) as session:
        workshops.remove(session, workshop.id)
    assert seat_of(database, "ben") is None
