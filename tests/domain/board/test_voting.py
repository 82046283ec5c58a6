"""What votes come to."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.board.voting import CONFIDENCE, Ballot, BallotKind, Option, mean_confidence, tallies

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
OPTIONS = tuple(Option(one, one.upper()) for one in "abcd")


def ballot(kind=BallotKind.CHOICE, options=OPTIONS, limit=2):
    return Ballot("b", kind, "Which?", options, limit, NOW)


def test_the_options_of_a_choice_come_with_most_votes_first():
    told = tallies(ballot(), ["c", "b", "c", "d", "d", "c"])
    assert [(each.option.id, each.votes) for each in told] == [("c", 3), ("d", 2), ("b", 1), ("a", 0)]


def test_confidence_stands_in_its_own_order_with_its_mean():
    scale = ballot(BallotKind.CONFIDENCE, tuple(Option(one, one) for one in CONFIDENCE), 1)
    told = tallies(scale, ["5", "4", "4", "2"])
    assert [each.votes for each in told] == [0, 1, 0, 2, 1]
    assert mean_confidence(told) == 3.8
    assert mean_confidence(tallies(scale, [])) is None


@given(st.lists(st.sampled_from("abcd")))
def test_no_vote_is_lost_or_made_up(votes):
    told = tallies(ballot(), votes)
    assert sum(each.votes for each in told) == len(votes)
    assert {each.option.id for each in told} == set("abcd")
    assert [each.votes for each in told] == sorted((each.votes for each in told), reverse=True)


@given(st.lists(st.sampled_from("abcdz"), max_size=5))
def test_only_different_options_that_are_offered_up_to_the_limit_are_allowed(chosen):
    expected = len(chosen) <= 2 and len(set(chosen)) == len(chosen) and "z" not in chosen
    assert ballot().allows(chosen) is expected


@given(st.lists(st.sampled_from(CONFIDENCE), min_size=1))
def test_the_mean_lies_between_the_least_and_the_most(votes):
    scale = ballot(BallotKind.CONFIDENCE, tuple(Option(one, one) for one in CONFIDENCE), 1)
    mean = mean_confidence(tallies(scale, votes))
    assert min(map(int, votes)) <= mean <= max(map(int, votes))
