"""Won against lost: what so few deals can tell, with published figures and examples anybody can count."""

import pytest

from tests.domain.cluster.told import LOST, WON, deal, group_of
from workshop.domain.cluster.contrast import Shares, Tells, chance, contrasts, interval, verdicts
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Outcome


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        # Fisher's lady tasting tea: three of four cups right, 34 of 70 ways.
        (Shares(3, 4, 1, 4), 34 / 70),
        (Shares(4, 4, 0, 4), 2 / 70),
        (Shares(6, 12, 0, 3), 0.229),
        (Shares(5, 5, 5, 5), 1.0),
        (Shares(0, 0, 0, 3), 1.0),
    ],
)
def test_chance_is_counted_exactly(shares, expected):
    assert chance(shares) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize(
    ("met", "of", "expected"),
    [(0, 3, (0.0, 0.562)), (6, 12, (0.254, 0.746)), (12, 12, (0.757, 1.0)), (0, 0, (0.0, 1.0))],
)
def test_the_range_of_a_share_is_wide_where_deals_are_few(met, of, expected):
    assert interval(met, of) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        (Shares(12, 12, 0, 10), Tells.MORE),
        (Shares(0, 12, 10, 10), Tells.LESS),
        (Shares(6, 12, 0, 3), Tells.TOO_FEW),
        (Shares(12, 12, 3, 3), Tells.TOO_FEW),
        (Shares(60, 100, 58, 100), Tells.ALIKE),
        (Shares(0, 0, 0, 0), Tells.TOO_FEW),
    ],
)
def test_a_pair_of_shares_tells_only_what_it_can(shares, expected):
    assert verdicts([shares]) == (expected,)


def test_what_one_look_calls_clear_is_perhaps_chance_among_thirty_looks():
    seen, nothing = Shares(9, 12, 0, 4), Shares(6, 12, 2, 4)
    assert verdicts([seen]) == (Tells.MORE,)
    assert verdicts([seen, *[nothing] * 29])[0] is Tells.PERHAPS_MORE


def test_groups_are_told_in_words_with_the_surest_first():
    lost = [
        deal(f"l{number}", "us: gave the demo", "us: quote sent", outcome=Outcome.LOST) for number in range(9)
    ]
    won = [
        deal(f"w{number}", "us: gave the demo", "us: quote sent", "buyer: contract signed")
        for number in range(9)
    ]
    found = discover([*won, *lost])
    first, *others = contrasts(found)
    assert str(first.words) == "9 of 9 won deals, 0 of 9 lost: won deals have it clearly more often."
    assert {str(each.words) for each in others} == {"9 of 9 won deals, 9 of 9 lost: about the same."}


def test_the_words_for_a_small_sample_say_so():
    found = discover([*WON, LOST])
    signed = group_of(found, "a5")
    (told,) = [each for each in contrasts(found) if each.group == signed]
    assert str(told.words) == "3 of 3 won deals, 0 of 1 lost: too few to tell."


def test_without_lost_deals_there_is_nothing_to_contrast():
    assert contrasts(discover(WON)) == ()
