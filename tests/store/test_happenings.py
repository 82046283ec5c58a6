"""Leading a room: each act is noted with name and time, and can be taken back exactly."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.room import Room
from workshop.domain.board.acts import Act
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import BallotKind, Option
from workshop.store import ballots, happenings, leading, participants, remarks, told
from workshop.store.clock import now
from workshop.store.leading import StillHidden
from workshop.store.missing import Missing
from workshop.store.taking_back import Overtaken, take_back

PAIR = (Option("a", "One"), Option("b", "Two"))


@pytest.fixture
def room(database, town):
    Room(database, town.stranger.workspace, town.stranger.person).join("Noise")
    room = Room(database, town.ann.workspace, town.ann.person)
    room.join("Eva")
    return room


def do(room, act, *given, **options):
    with room.database.write(room.lead) as session:
        return act(session, room.id, *given, **options)


def undo(room, act):
    return do(room, take_back, act.id)


def as_it_was(room):
    """The workshop without the number that only rises."""
    return replace(room.now, revision=0, lead_seen_at=None)


def test_an_act_is_noted_with_name_and_time(room):
    do(room, leading.go_to, BoardStep.RECALL)
    with room.database.read(room.lead) as session:
        (act,) = happenings.of(session, room.id)
    assert (act.kind, act.author, act.body["to"], act.undone_at) == (Act.STEP, "Ann Archer", "recall", None)
    assert now() - act.at < timedelta(minutes=1)


ACTS = [
    (leading.go_to, (BoardStep.RECALL,), {}),
    (leading.go_to, (BoardStep.SORT,), {"reveal": True}),
    (leading.add_minutes, (1,), {}),
    (leading.start_time, (), {}),
    (leading.reveal, (), {}),
    (leading.change_code, (), {"joinable": True}),
    (leading.change_code, (), {"joinable": False}),
    (leading.finish, (), {}),
]


@pytest.mark.parametrize(("act", "given", "options"), ACTS)
def test_what_is_taken_back_is_as_it_was(room, act, given, options):
    before = as_it_was(room)
    done = do(room, act, *given, **options)
    assert as_it_was(room) != before
    undo(room, done)
    assert as_it_was(room) == before


@pytest.mark.parametrize(("act", "given", "options"), [*ACTS[2:], (leading.stop_time, (), {})])
def test_it_is_so_in_the_midst_of_a_step_too(room, act, given, options):
    do(room, leading.go_to, BoardStep.RECALL)
    before = as_it_was(room)
    undo(room, do(room, act, *given, **options))
    assert as_it_was(room) == before


def test_the_next_step_needs_what_was_told_to_be_revealed(room):
    with pytest.raises(StillHidden):
        do(room, leading.go_to, BoardStep.SORT)
    assert room.now.step is BoardStep.RECALL
    do(room, leading.go_to, BoardStep.SORT, reveal=True)
    assert (room.now.step, room.now.revealed) == (BoardStep.SORT, True)


def test_pressing_twice_moves_once(room):
    do(room, leading.go_to, BoardStep.RECALL)
    ends_at = room.now.ends_at
    assert do(room, leading.go_to, BoardStep.RECALL) is None
    assert room.now.ends_at == ends_at


def test_a_minute_more_counts_from_now_where_the_time_is_up(room):
    do(room, leading.add_minutes, 1)
    first = room.now.ends_at
    assert timedelta(seconds=50) < first - now() <= timedelta(minutes=1)
    do(room, leading.add_minutes, 1)
    assert room.now.ends_at - first == timedelta(minutes=1)


def test_a_clock_that_was_stopped_goes_on_with_what_was_left(room):
    do(room, leading.go_to, BoardStep.RECALL)
    do(room, leading.stop_time)
    assert room.now.ends_at is None
    do(room, leading.start_time)
    assert timedelta(minutes=19) < room.now.ends_at - now() <= timedelta(minutes=20)


def test_what_was_overtaken_has_to_wait_for_its_turn(room):
    first = do(room, leading.go_to, BoardStep.RECALL)
    second = do(room, leading.add_minutes, 1)
    with pytest.raises(Overtaken):
        undo(room, first)
    undo(room, second)
    undo(room, first)
    assert room.now.started_at is None


def test_nothing_is_taken_back_twice(room):
    done = do(room, leading.reveal)
    undo(room, done)
    with pytest.raises(Overtaken):
        undo(room, done)


def test_the_lead_goes_from_one_to_the_other_and_back(room, town):
    do(room, leading.set_deputy, town.ben.person)
    with room.database.write(town.ben) as session:
        taken = leading.take_lead(session, room.id)
    assert room.now.lead == town.ben.person
    undo(room, taken)
    assert (room.now.lead, room.now.deputy) == (town.ann.person, town.ben.person)


def test_somebody_who_was_taken_out_has_their_place_again(room):
    done = do(room, leading.take_out, room.people["Eva"])
    assert do(room, participants.of) == ()
    undo(room, done)
    assert [each.name for each in do(room, participants.of)] == ["Eva"]


def test_a_removed_vote_comes_back_with_its_votes(room):
    with room.database.write(room.lead) as session:
        vote = ballots.open_ballot(session, room.id, BallotKind.CHOICE, "Which?", PAIR, limit=1, key="v").id
    with room.database.write(room.as_participant("Eva")) as session:
        ballots.vote(session, vote, ["b"])
    with room.database.write(room.lead) as session:
        ballots.remove(session, vote)
        done = happenings.note(session, room.id, Act.REMOVE_VOTE, of=vote)
    undo(room, done)
    with room.database.write(room.lead) as session:
        ballots.close(session, vote)
        assert ballots.votes(session, vote) == ("b",)


def test_a_removed_remark_comes_back(room):
    with room.database.write(room.lead) as session:
        said = remarks.add(
            session, room.id, "Who signs?", step=BoardStep.AGREE, kind=RemarkKind.QUESTION, key="r"
        )
        remarks.remove(session, said.id)
        done = happenings.note(session, room.id, Act.REMOVE_REMARK, of=said.id)
    undo(room, done)
    assert [each.text for each in do(room, remarks.of)] == ["Who signs?"]


def test_the_newest_act_of_a_kind_that_holds_is_found(room):
    first, second = do(room, leading.walk, "deal-1"), do(room, leading.walk, "deal-2")
    assert do(room, happenings.newest, Act.WALK).id == second.id
    undo(room, second)
    assert do(room, happenings.newest, Act.WALK).body["deal"] == first.body["deal"]


def test_revealing_shows_and_taking_it_back_hides(room):
    room.tell("Eva", "asked for prices")
    seen = lambda: do(room, lambda session, _: len(told.deals.all_deals(session)))  # noqa: E731
    assert seen() == 0
    done = do(room, leading.reveal)
    assert seen() == 1
    undo(room, done)
    assert seen() == 0


def test_another_workspaces_act_is_not_there(room, town):
    done = do(room, leading.reveal)
    with pytest.raises(Missing), room.database.write(town.stranger) as session:
        take_back(session, room.id, done.id)
    with pytest.raises(Missing), room.database.write(town.stranger) as session:
        happenings.undone(session, done.id)
    assert room.now.revealed
