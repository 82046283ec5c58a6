from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from workshop.store import people
from workshop.store.callers import Operator, SignedIn
from workshop.store.tables import SignInLinkRow, SignInRow

START = "2026-03-02T09:00:00Z"


@pytest.fixture
def ann(database):
    with database.write(Operator()) as session:
        people.add(session, "Sue Stranger", email="sue@example.com")
        return people.add(session, "Ann Archer", email=" Ann@Example.com ")


def sign_in(database, person, **how):
    with database.write(Operator()) as session:
        return people.use_link(session, people.sign_in_link(session, person.id), **how)


def who_is(database, secret):
    with database.read(Operator()) as session:
        found = people.signed_in(session, secret)
    return found.person.name if found else None


def test_a_link_signs_the_right_person_in_once(database, ann):
    with database.write(Operator()) as session:
        link = people.sign_in_link(session, ann.id)
    with database.write(Operator()) as session:
        cookie = people.use_link(session, link, user_agent="Firefox")
        assert people.use_link(session, link) is None
    assert who_is(database, cookie) == "Ann Archer"


def test_a_link_is_too_old_after_a_day(database, ann):
    with time_machine.travel(START, tick=False) as clock:
        with database.write(Operator()) as session:
            link = people.sign_in_link(session, ann.id)
        clock.shift(timedelta(hours=24))
        with database.write(Operator()) as session:
            assert people.use_link(session, link) is None


def test_an_unknown_link_signs_nobody_in(database, ann):
    with database.write(Operator()) as session:
        assert people.use_link(session, "guessed") is None


def test_neither_a_links_nor_a_cookies_secret_is_kept(database, ann):
    with database.write(Operator()) as session:
        link = people.sign_in_link(session, ann.id)
        cookie = people.use_link(session, link)
        kept = {*session.scalars(select(SignInLinkRow.token_hash))}
        kept |= {*session.scalars(select(SignInRow.token_hash)), *session.scalars(select(SignInRow.id))}
    assert len(kept) == 3
    assert not kept & {link, cookie}


def test_after_signing_out_the_cookie_is_worth_nothing(database, ann):
    first, second = sign_in(database, ann), sign_in(database, ann)
    with database.write(Operator()) as session:
        people.sign_out(session, first)
    assert who_is(database, first) is None
    assert who_is(database, second) == "Ann Archer"


def test_a_sign_in_ends_after_thirty_days_without_use(database, ann):
    with time_machine.travel(START, tick=False) as clock:
        cookie = sign_in(database, ann)
        clock.shift(timedelta(days=29))
        with database.write(Operator()) as session:
            people.seen(session, people.signed_in(session, cookie).id)
        clock.shift(timedelta(days=29))
        assert who_is(database, cookie) == "Ann Archer"
        clock.shift(timedelta(days=1))
        assert who_is(database, cookie) is None


def test_a_person_sees_where_they_are_signed_in_and_ends_one(database, ann):
    phone, laptop = sign_in(database, ann, user_agent="Phone"), sign_in(database, ann, user_agent="Laptop")
    with database.write(SignedIn(ann.id)) as session:
        places = {place.user_agent: place.id for place in people.sign_ins(session, ann.id)}
        assert set(places) == {"Phone", "Laptop"}
        assert people.end_sign_in(session, ann.id, places["Phone"])
        assert not people.end_sign_in(session, ann.id, places["Phone"])
    assert who_is(database, phone) is None
    assert who_is(database, laptop) == "Ann Archer"


def test_nobody_ends_another_persons_sign_in(database, ann):
    cookie = sign_in(database, ann)
    with database.write(Operator()) as session:
        stranger = people.by_email(session, "sue@example.com")
        (place,) = people.sign_ins(session, ann.id)
    with database.write(SignedIn(stranger.id)) as session:
        assert not people.end_sign_in(session, ann.id, place.id)
        assert people.sign_ins(session, ann.id) == ()
    assert who_is(database, cookie) == "Ann Archer"


def test_an_address_belongs_to_one_person_however_it_is_written(database, ann):
    with database.read(Operator()) as session:
        assert people.by_email(session, "ANN@example.COM") == ann
    with pytest.raises(IntegrityError), database.write(Operator()) as session:
        people.add(session, "Another Ann", email="aNN@example.com")


def test_a_person_reads_themselves_only(database, ann):
    with database.read(SignedIn(ann.id)) as session:
        assert people.everyone(session) == (ann,)
