from datetime import timedelta

import pytest

from tests.support.room import Room
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import Presence
from workshop.store import participants
from workshop.store.clock import now
from workshop.store.missing import Missing


@pytest.fixture
def room(database, town):
    noise = Room(database, town.stranger.workspace, town.stranger.person)
    noise.join("Noise")
    room = Room(database, town.ann.workspace, town.ann.person)
    room.join("Eva", "Tom")
    return room


def people(room):
    with room.database.read(room.lead) as session:
        return {each.name: each for each in participants.of(session, room.id)}


def doing(room, name, *, later=0, step=BoardStep.RECALL):
    return people(room)[name].presence(step, now() + timedelta(seconds=later))


def test_people_stand_in_the_order_in_which_they_came(room):
    assert list(people(room)) == ["Eva", "Tom"]


def test_who_types_is_typing_and_then_here_and_then_offline(room):
    room.is_doing("Eva", typing=True)
    assert doing(room, "Eva") is Presence.TYPING
    assert doing(room, "Eva", later=8) is Presence.HERE
    assert doing(room, "Eva", later=40) is Presence.AWAY


def test_when_somebody_last_typed_is_remembered(room):
    room.is_doing("Eva", typing=True)
    typed = people(room)["Eva"].typing_at
    room.is_doing("Eva")
    assert people(room)["Eva"].typing_at == typed


def test_who_is_done_is_done_with_that_step_alone(room):
    room.is_doing("Eva", done=BoardStep.RECALL)
    assert doing(room, "Eva") is Presence.DONE
    assert doing(room, "Eva", step=BoardStep.SORT) is Presence.HERE


@pytest.mark.parametrize(
    ("seen_before", "typing", "worth"), [(2, False, False), (11, False, True), (2, True, True)]
)
def test_not_every_look_is_written_down(room, seen_before, typing, worth):
    room.is_doing("Eva", seen_before=seen_before)
    assert participants.is_worth_noting(people(room)["Eva"], typing=typing) is worth


def test_being_seen_raises_no_number(room):
    before = room.now.revision
    with room.database.write(room.as_participant("Eva")) as session:
        participants.seen(session, typing=True)
    assert room.now.revision == before


def test_what_somebody_told_is_counted_with_its_deals(room):
    room.tell("Eva", "asked for prices", "signed")
    room.tell("Eva", "called us", deal="Another")
    found = people(room)
    assert (found["Eva"].activities, found["Eva"].deals) == (3, 2)
    assert (found["Tom"].activities, found["Tom"].deals) == (0, 0)


def test_who_is_taken_out_is_gone_at_once_and_what_they_told_stays_counted(room):
    room.tell("Eva", "asked for prices")
    with room.database.write(room.lead) as session:
        participants.take_out(session, room.id, room.people["Eva"])
    assert list(people(room)) == ["Tom"]
    with room.database.write(room.lead) as session:
        gone = participants.taken_out(session, room.id)
        assert [(each.name, each.activities) for each in gone] == [("Eva", 1)]
        participants.let_back(session, room.id, room.people["Eva"])
    assert list(people(room)) == ["Eva", "Tom"]


def test_somebody_without_a_device_is_never_offline(room):
    for _sent_twice in range(2):
        room.add_without_device("Nora")
    assert [each.has_device for each in people(room).values()] == [True, True, False]
    assert doing(room, "Nora", later=600) is Presence.HERE


@pytest.mark.parametrize("change", [participants.take_out, participants.let_back])
def test_nobody_is_taken_out_of_a_workshop_in_which_they_are_not(town, room, change):
    other = Room(room.database, town.ann.workspace, town.ann.person, title="Other")
    with pytest.raises(Missing), room.database.write(room.lead) as session:
        change(session, other.id, room.people["Eva"])
    with pytest.raises(Missing), room.database.write(town.stranger) as session:
        change(session, room.id, room.people["Eva"])
