from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from workshop.domain.collect.deals import Side
from workshop.store import activities, deals, places, workspaces
from workshop.store.activities import NewActivity
from workshop.store.missing import Missing
from workshop.store.tables import ActivityRow


@pytest.fixture
def deal(database, town):
    with database.write(town.stranger) as session:
        noise = deals.add(session, "Their deal").deal.id
        activities.add_many(session, noise, lines("their first", "their second"))
    with database.write(town.ann) as session:
        return deals.add(session, "Harbour crane").deal.id


def lines(*texts):
    return [NewActivity(f"key of {text}", text) for text in texts]


def add(database, who, deal, *texts, **where):
    with database.write(who) as session:
        return [stored.activity.id for stored in activities.add_many(session, deal, lines(*texts), **where)]


def told(database, who, deal=None):
    with database.read(who) as session:
        return [stored.activity.text for stored in activities.listed(session, *([deal] if deal else []))]


def test_lines_stand_in_the_order_in_which_they_were_pasted(database, town, deal):
    add(database, town.ann, deal, "call", "meeting")
    add(database, town.ben, deal, "offer")
    assert told(database, town.ann, deal) == ["call", "meeting", "offer"]


def test_a_line_is_put_between_two_others(database, town, deal):
    _, meeting = add(database, town.ann, deal, "call", "meeting")
    add(database, town.ann, deal, "demo", "visit", before=meeting)
    assert told(database, town.ann, deal) == ["call", "demo", "visit", "meeting"]


def test_there_is_always_room_for_one_more_in_between(database, town, deal):
    add(database, town.ann, deal, "first", "last")
    with database.write(town.ann) as session:
        before = activities.listed(session, deal)[1].activity.id
        for number in range(50):
            (added,) = activities.add_many(session, deal, lines(f"{number}"), before=before)
            before = added.activity.id
    assert told(database, town.ann, deal) == ["first", *(str(n) for n in reversed(range(50))), "last"]


def test_moving_puts_it_first_or_after_another(database, town, deal):
    call, meeting, offer = add(database, town.ann, deal, "call", "meeting", "offer")
    with database.write(town.ann) as session:
        activities.move(session, offer, after=None)
        activities.move(session, call, after=meeting)
        activities.move(session, call, after=call)
    assert told(database, town.ann, deal) == ["offer", "meeting", "call"]


def test_the_same_lines_sent_again_are_stored_once_and_answered_alike(database, town, deal):
    first = add(database, town.ann, deal, "call", "meeting")
    with database.write(town.ann) as session:
        again = [NewActivity("key of meeting", "meeting, typed over"), *lines("call", "offer")]
        answered = activities.add_many(session, deal, again)
    assert [stored.activity.text for stored in answered] == ["meeting", "call", "offer"]
    assert {stored.activity.id for stored in answered[:2]} == set(first)
    assert told(database, town.ann, deal) == ["call", "meeting", "offer"]


def test_an_activity_is_edited_field_by_field(database, town, deal):
    (call,) = add(database, town.ann, deal, "call")
    with database.write(town.ben) as session:
        activities.edit(session, call, "First call")
        activities.set_side(session, call, Side.BUYER)
        activities.set_date(session, call, date(2026, 3, 1))
    with database.read(town.ann) as session:
        stored = activities.activity(session, call)
    assert (stored.activity.text, stored.activity.side, stored.activity.date) == (
        "First call",
        Side.BUYER,
        date(2026, 3, 1),
    )
    assert stored.origin.author == "Ann Archer"


def test_removed_activities_come_back_to_their_places(database, town, deal):
    call, meeting, _ = add(database, town.ann, deal, "call", "meeting", "offer")
    with database.write(town.ann) as session:
        assert activities.remove(session, call, meeting) == 2
        assert activities.remove(session, call) == 0
    assert told(database, town.ann, deal) == ["offer"]
    with database.write(town.ann) as session:
        assert activities.restore(session, call, meeting) == 2
    assert told(database, town.ann, deal) == ["call", "meeting", "offer"]


def test_another_workspaces_activity_is_not_there(database, town, deal):
    (call,) = add(database, town.ann, deal, "call")
    with database.write(town.stranger) as session:
        assert activities.activity(session, call) is None
        assert activities.remove(session, call) == 0
        with pytest.raises(Missing):
            activities.edit(session, call, "theirs")
    assert told(database, town.ann) == ["call"]
    assert told(database, town.stranger) == ["their first", "their second"]


def test_every_change_of_what_was_collected_raises_the_revision_once(database, town, deal):
    def revision(who):
        with database.read(who) as session:
            return workspaces.revision(session)

    ours, theirs = revision(town.ann), revision(town.stranger)
    (call,) = add(database, town.ann, deal, "call")
    assert revision(town.ann) == ours + 1
    with database.write(town.ann) as session:
        activities.edit(session, call, "First call")
        activities.remove(session, call)
    assert revision(town.ann) == ours + 2
    told(database, town.ann)
    assert revision(town.ann) == ours + 2
    assert revision(town.stranger) == theirs


def test_a_transaction_that_fails_leaves_nothing(database, town, deal):
    def half_of_it(session):
        activities.add_many(session, deal, lines("call"))
        deals.rename(session, deal, "Half done")
        session.flush()
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError), database.write(town.ann) as session:
        half_of_it(session)
    assert told(database, town.ann) == []
    with database.read(town.ann) as session:
        assert deals.deal(session, deal).deal.name == "Harbour crane"
        assert session.scalar(select(func.count()).select_from(ActivityRow)) == 0


@given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(-1, 3)), max_size=8))
def test_places_order_rows_as_the_moves_order_a_list(moves):
    expected = ["a", "b", "c", "d"]
    rows = [ActivityRow(id=name, position=place) for name, place in zip(expected, [1, 2, 3, 4], strict=True)]
    for which, after in moves:
        name = "abcd"[which]
        target = None if after < 0 else "abcd"[after]
        if target == name:
            continue
        expected.remove(name)
        expected.insert(0 if target is None else expected.index(target) + 1, name)
        others = sorted((row for row in rows if row.id != name), key=lambda row: row.position)
        index = 0 if target is None else [row.id for row in others].index(target) + 1
        (place,) = places.room(others, index, 1)
        next(row for row in rows if row.id == name).position = place
    assert [row.id for row in sorted(rows, key=lambda row: row.position)] == expected
