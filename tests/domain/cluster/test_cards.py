import pytest

from tests.domain.cluster.told import LOST, WON, deal, group_of
from workshop.demo import story
from workshop.domain.cluster.decided import describe
from workshop.domain.cluster.decisions import Answered, Same
from workshop.domain.cluster.discover import answers, compare, discover


def told_of(deals):
    return {each.id: each.text for one in deals for each in one.activities}


@pytest.fixture(scope="module")
def demo():
    return story.deals()


@pytest.fixture(scope="module")
def unguided(demo):
    return discover(demo)


def test_a_card_shows_at_most_ten_wordings_of_its_group(demo, unguided):
    texts = told_of(demo)

    assert 0 < len(unguided.cards) <= 20
    for card in unguided.cards:
        assert set(card.activities) <= set(unguided.group(card.group).activities)
        assert 2 <= len(card.activities) == len({texts[each].casefold() for each in card.activities}) <= 10


def test_no_group_has_two_cards(unguided):
    groups = [card.group for card in unguided.cards]

    assert len(groups) == len(set(groups))


def test_what_stays_stands_together_and_what_was_ticked_stands_elsewhere():
    found = discover(WON, decisions=[Answered(("a1", "b1", "c1", "b2"), apart=("b2", "c1"))])

    assert group_of(found, "a1") is group_of(found, "b1")
    assert group_of(found, "c1") is not group_of(found, "a1")
    assert group_of(found, "b2") is not group_of(found, "a1")


def test_what_was_kept_pulls_what_is_like_it(demo, unguided):
    card = unguided.cards[0]
    ticked = card.activities[-1:]

    found = discover(demo, decisions=[Answered(card.activities, ticked)])

    homes = {group_of(found, each).id for each in card.activities[:-1]}
    assert len(homes) == 1
    assert all(each not in found.group(homes.pop()).activities for each in ticked)


def test_the_newest_answer_goes_before_the_older():
    first, second = Answered(("a1", "b1"), apart=("b1",)), Answered(("a1", "b1"))

    assert group_of(discover(WON, decisions=[first, second]), "a1").activities >= ("a1", "b1")
    apart = discover(WON, decisions=[second, first])
    assert group_of(apart, "a1") is not group_of(apart, "b1")


def test_what_people_moved_since_stays_where_they_put_it():
    decided = [Answered(("a1", "b1", "a2"), apart=("a2",)), Same(("a1", "a2"))]

    found = discover(WON, decisions=decided)

    assert group_of(found, "a1") is group_of(found, "a2")


def test_an_answered_group_is_not_asked_about_again(demo, unguided):
    card = next(
        each for each in unguided.cards if set(each.activities) == set(unguided.group(each.group).activities)
    )

    found = discover(demo, decisions=[Answered(card.activities)])

    assert all(set(each.activities) != set(card.activities) for each in found.cards)


def test_answers_about_activities_that_are_gone_change_nothing():
    assert discover(WON, decisions=[Answered(("x", "y"), apart=("y",))]) == discover(WON)


def test_an_answer_holds_in_whatever_order_the_deals_come(demo, unguided):
    decided = [Answered(card.activities, card.activities[:2]) for card in unguided.cards[:3]]

    assert discover(demo[::-1], decisions=decided) == discover(demo, decisions=decided)


def test_one_comparison_serves_all_decisions_but_answers():
    answered = Answered(("a1", "b1"), apart=("b1",))
    decided = [answered, Same(("a2", "b2"))]

    assert answers(decided) == (answered,)
    assert discover(WON, decisions=decided, compared=compare(WON, [answered])) == discover(
        WON, decisions=decided
    )


def test_wordings_of_lost_deals_are_on_no_card():
    lost = set(told_of([LOST]))

    assert all(lost.isdisjoint(card.activities) for card in discover((*WON, LOST)).cards)


def test_one_deal_raises_no_question():
    assert discover([deal("a", "buyer: asked", "us: sent the quote")]).cards == ()


def test_an_answer_says_what_it_says():
    assert str(describe(Answered(("a", "b", "c"), apart=("c",)), {"a": "Signed", "b": "Ink", "c": "x"})) == (
        "Answered a card: 2 activities belong together: “Signed” and others"
    )
