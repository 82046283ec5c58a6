"""What one participant tells is stored once, in its order, and stays theirs."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from workshop.domain.collect.deals import Outcome, Side
from workshop.store import participants, seats, told, workshops
from workshop.store.activities import NewActivity
from workshop.store.callers import CodeHolder, Participant
from workshop.store.missing import Missing
from workshop.store.told import Finished, KeyOfOthers


@pytest.fixture
def workshop(database, town):
    with database.write(town.ann) as session:
        return workshops.start(session, "How we win", key="ours")


@pytest.fixture
def join(database, town, workshop):
    def joined(name):
        with database.write(CodeHolder(workshop.code)) as session:
            seats.join(session, name, name, seat=f"seat {name}", rejoin=f"code {name}")
        return Participant(town.ann.workspace, workshop.id, name)

    return joined


@pytest.fixture
def eva(join):
    return join("Eva")


@pytest.fixture
def ben(join, eva):
    return join("Ben")


def tell(database, who, *pairs, deal="Acme"):
    with database.write(who) as session:
        named = told.deal_named(session, deal, key=f"deal {pairs[0][0]}").deal.id
        return told.add(session, named, [NewActivity(key, text, Side.BUYER) for key, text in pairs])


def texts(database, who):
    with database.read(who) as session:
        return [(one.deal.name, [each.text for each in one.deal.activities]) for one in told.mine(session)]


def test_the_same_key_stores_once_and_its_first_words_stay(database, ben):
    tell(database, ben, ("1", "asked for a visit"))
    tell(database, ben, ("1", "something else"), ("2", "signed"))
    assert texts(database, ben) == [("Acme", ["asked for a visit", "signed"])]


def test_a_deal_that_is_named_again_is_the_same_deal(database, ben):
    tell(database, ben, ("1", "asked"))
    tell(database, ben, ("2", "signed"), deal=" acme ")
    assert texts(database, ben) == [("Acme", ["asked", "signed"])]


def test_a_deal_of_the_same_name_that_was_lost_is_another_one(database, ben):
    with database.write(ben) as session:
        won = told.deal_named(session, "Acme", key="won")
        lost = told.deal_named(session, "Acme", outcome=Outcome.LOST, key="lost")
    assert won.deal.id != lost.deal.id


def test_two_people_who_name_the_same_customer_tell_two_deals(database, ben, eva):
    tell(database, ben, ("1", "asked"))
    tell(database, eva, ("2", "signed"))
    assert texts(database, ben) == [("Acme", ["asked"])]
    assert texts(database, eva) == [("Acme", ["signed"])]


def test_two_devices_that_name_a_deal_at_once_begin_it_once(database, ben):
    def one(number):
        def name(session):
            return told.deal_named(session, "Acme", key=f"key {number}").deal.id

        return database.attempt(ben, name)

    with ThreadPoolExecutor(6) as devices:
        assert len(set(devices.map(one, range(6)))) == 1


def test_a_key_that_somebody_else_used_is_refused_and_theirs_stays(database, town, workshop, ben, eva):
    tell(database, ben, ("1", "asked"))
    with pytest.raises(KeyOfOthers):
        tell(database, eva, ("1", "signed"))
    with database.write(town.ann) as session:
        workshops.reveal(session, workshop.id)
    with pytest.raises(KeyOfOthers):
        tell(database, eva, ("1", "signed"))
    assert texts(database, ben) == [("Acme", ["asked"])]


def test_nothing_of_others_is_changed_moved_or_taken_away(database, ben, eva):
    (theirs,) = tell(database, eva, ("1", "asked"))
    acts = (
        lambda session: told.change(session, theirs.activity.id, "mine", side=Side.BUYER, day=None),
        lambda session: told.move(session, theirs.activity.id, after=None),
        lambda session: told.remove(session, theirs.activity.id),
        lambda session: told.rename(session, theirs.deal, "Mine"),
        lambda session: told.add(session, theirs.deal, [NewActivity("9", "mine")]),
    )
    for act in acts:
        with pytest.raises(Missing), database.write(ben) as session:
            act(session)
    assert texts(database, eva) == [("Acme", ["asked"])]


def test_what_was_removed_comes_back_to_its_place(database, ben):
    tell(database, ben, ("1", "first"), ("2", "second"), ("3", "third"))
    with database.read(ben) as session:
        second = told.mine(session)[0].deal.activities[1].id
    with database.write(ben) as session:
        told.remove(session, second)
    assert texts(database, ben) == [("Acme", ["first", "third"])]
    with database.write(ben) as session:
        told.restore(session, second)
    assert texts(database, ben) == [("Acme", ["first", "second", "third"])]


def test_what_was_removed_is_not_stored_anew_when_it_is_sent_again(database, ben):
    (one,) = tell(database, ben, ("1", "asked"))
    with database.write(ben) as session:
        told.remove(session, one.activity.id)
    tell(database, ben, ("1", "asked"))
    assert texts(database, ben) == [("Acme", [])]


def test_the_number_of_activities_is_counted_as_they_come_and_go(database, town, workshop, ben):
    one, _ = tell(database, ben, ("1", "asked"), ("2", "signed"))
    with database.write(ben) as session:
        told.remove(session, one.activity.id)
    with database.read(town.ann) as session:
        assert {each.name: each.activities for each in participants.of(session, workshop.id)} == {
            "Eva": 0,
            "Ben": 1,
        }


def test_after_the_end_nothing_is_stored_and_what_was_stays(database, town, workshop, ben):
    tell(database, ben, ("1", "asked"))
    with database.write(town.ann) as session:
        workshops.finish(session, workshop.id)
    with pytest.raises(Finished):
        tell(database, ben, ("2", "signed"))
    assert texts(database, ben) == [("Acme", ["asked"])]


def test_a_repeated_sending_after_the_end_still_hears_that_it_was_stored(database, town, workshop, ben):
    (one,) = tell(database, ben, ("1", "asked"))
    with database.write(town.ann) as session:
        workshops.finish(session, workshop.id)
    with database.read(ben) as session:
        assert told.deal_with(session, "1") == one.deal
