"""Votes: limited also for who votes twice at once, and secret until they are closed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from workshop.domain.board.voting import BallotKind, Option
from workshop.store import ballots, workshops
from workshop.store.ballots import NotAllowed
from workshop.store.missing import Missing
from workshop.store.tables import VoteRow
from workshop.store.told import Finished
from workshop.store.walls import WallError

OPTIONS = tuple(Option(one, one.upper()) for one in "abcdef")


def ask(database, board, *, limit=2, key="asked"):
    with database.write(board.lead) as session:
        return ballots.open_ballot(
            session, board.id, BallotKind.CHOICE, "Which?", OPTIONS, limit=limit, key=key
        ).id


def vote(database, who, ballot, chosen):
    with database.write(who) as session:
        ballots.vote(session, ballot, chosen)


def seen_by(database, who, ballot):
    with database.read(who) as session:
        return sorted(ballots.votes(session, ballot))


def test_a_vote_takes_the_place_of_the_one_before(database, board):
    asked = ask(database, board)
    vote(database, board.eve, asked, {"a", "b"})
    vote(database, board.eve, asked, {"b", "c"})
    with database.read(board.eve) as session:
        assert ballots.my_votes(session) == {asked: frozenset("bc")}


def test_nobody_sees_how_others_vote_before_it_is_closed_whatever_their_role(database, board):
    asked = ask(database, board)
    vote(database, board.eve, asked, {"a", "b"})
    vote(database, board.max, asked, {"b"})
    assert seen_by(database, board.eve, asked) == ["a", "b"]
    assert seen_by(database, board.max, asked) == ["b"]
    assert seen_by(database, board.lead, asked) == []
    with database.read(board.lead) as session:
        assert ballots.voters(session, asked) == 0
        assert session.scalars(select(VoteRow)).all() == []
    with database.write(board.lead) as session:
        ballots.close(session, asked)
    for who in (board.eve, board.max, board.lead):
        assert seen_by(database, who, asked) == ["a", "b", "b"]
    with database.read(board.eve) as session:
        assert ballots.voters(session, asked) == 2


def test_what_is_opened_again_is_secret_again_and_can_be_changed(database, board):
    asked = ask(database, board)
    vote(database, board.eve, asked, {"a"})
    with database.write(board.lead) as session:
        ballots.close(session, asked)
        ballots.open_again(session, asked)
    assert seen_by(database, board.max, asked) == []
    vote(database, board.eve, asked, {"f"})
    assert seen_by(database, board.eve, asked) == ["f"]


def test_a_vote_raises_no_number_by_which_others_would_notice_it(database, board):
    asked = ask(database, board)

    def revision():
        with database.read(board.max) as session:
            return workshops.at(session, board.id).revision

    before = revision()
    vote(database, board.eve, asked, {"a"})
    assert revision() == before


@pytest.mark.parametrize("chosen", [{"a", "b", "c"}, {"nothing"}], ids=["more than each may", "not offered"])
def test_what_is_not_allowed_leaves_the_votes_as_they_are(chosen, database, board):
    asked = ask(database, board)
    vote(database, board.eve, asked, {"a"})
    with pytest.raises(NotAllowed):
        vote(database, board.eve, asked, chosen)
    assert seen_by(database, board.eve, asked) == ["a"]


def test_a_closed_vote_takes_no_more(database, board):
    asked = ask(database, board)
    with database.write(board.lead) as session:
        ballots.close(session, asked)
    with pytest.raises(NotAllowed):
        vote(database, board.eve, asked, {"a"})


def test_in_a_finished_workshop_nobody_votes(database, board):
    asked = ask(database, board)
    with database.write(board.lead) as session:
        workshops.finish(session, board.id)
    with pytest.raises(Finished):
        vote(database, board.eve, asked, {"a"})


def test_a_vote_that_is_sent_many_times_at_once_stays_within_its_limit(database, board):
    asked = ask(database, board)
    pairs = [{one, other} for one, other in zip("abcdef", "bcdefa", strict=True)] * 2

    def press(chosen):
        database.attempt(board.eve, lambda session: ballots.vote(session, asked, chosen))

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(press, pairs))
    assert set(seen_by(database, board.eve, asked)) in pairs


def test_a_participant_neither_opens_nor_closes_a_vote(database, board):
    asked = ask(database, board)
    with pytest.raises(WallError), database.write(board.eve) as session:
        ballots.open_ballot(session, board.id, BallotKind.CHOICE, "Mine?", OPTIONS, limit=1, key="mine")
    with pytest.raises(WallError), database.write(board.eve) as session:
        ballots.close(session, asked)


def test_a_removed_vote_comes_back_with_its_votes(database, board):
    asked = ask(database, board)
    vote(database, board.eve, asked, {"a"})
    with database.write(board.lead) as session:
        ballots.remove(session, asked)
    with pytest.raises(Missing):
        vote(database, board.eve, asked, {"b"})
    with database.write(board.lead) as session:
        ballots.restore(session, asked)
    assert seen_by(database, board.eve, asked) == ["a"]


def test_the_same_vote_asked_twice_is_one_and_a_stranger_finds_none(database, board, town):
    assert ask(database, board) == ask(database, board)
    with database.read(town.stranger) as session:
        assert ballots.of(session, board.id) == ()
