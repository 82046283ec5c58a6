"""What one person's deals have more often than the others'."""

from dataclasses import replace

from tests.domain.cluster.told import deal, group_of
from workshop.domain.cluster.contrast import Tells
from workshop.domain.cluster.differences import differences, tellers
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Outcome


def told_by(name, made):
    return replace(made, activities=tuple(replace(each, contributor=name) for each in made.activities))


def deals_of(name, number, *lines, outcome=Outcome.WON):
    return [told_by(name, deal(f"{name}{at}{outcome}", *lines, outcome=outcome)) for at in range(number)]


PLAIN = ("us: gave the demo", "us: quote sent", "buyer: contract signed")
ANN = deals_of("Ann", 8, "us: gave the demo", "buyer: CFO approved the budget", *PLAIN[1:])
BEN = [*deals_of("Ben", 6, *PLAIN), *deals_of("Ben", 2, *PLAIN[:2], outcome=Outcome.LOST)]


def test_who_told_three_deals_is_known_and_who_won_most_of_them_comes_first():
    known = tellers([*BEN, *ANN, *deals_of("Cy", 2, *PLAIN)])
    assert [(each.name, each.won, each.lost) for each in known] == [("Ann", 8, 0), ("Ben", 6, 2)]


def test_a_deal_stands_for_whoever_told_most_of_it():
    (first, *rest) = ANN
    *most, last = first.activities
    helped = replace(first, activities=(*most, replace(last, contributor="Ben")))
    assert [each.deals for each in tellers([helped, *rest])] == [8]


def test_deals_that_nobody_told_and_open_ones_count_for_nobody():
    assert tellers([deal("x", *PLAIN), *deals_of("Ann", 5, *PLAIN, outcome=Outcome.OPEN)]) == ()


def test_what_only_one_persons_deals_have_is_told_with_the_count_of_both():
    deals = [*ANN, *BEN]
    found = discover(deals)
    first, *_ = differences(found, deals, "Ann")
    assert first.group == group_of(found, "Ann0won2")
    assert first.tells is Tells.MORE
    assert str(first.words) == "8 of 8 of these deals, 0 of 8 of the others: clearly more often."


def test_few_deals_are_said_to_be_too_few():
    deals = [*ANN[:3], *BEN[:3]]
    first, *_ = differences(discover(deals), deals, "Ann")
    assert str(first.words) == "3 of 3 of these deals, 0 of 3 of the others: too few to tell."


def test_only_what_they_do_more_often_is_told_never_what_they_lack():
    deals = [*ANN, *BEN]
    found = discover(deals)
    assert all(each.shares.difference > 0 for each in differences(found, deals, "Ben"))
