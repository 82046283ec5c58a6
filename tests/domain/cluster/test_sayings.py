from tests.domain.cluster.told import BAKER, LOST, MILLER, WON, deal
from workshop.domain.cluster.decided import describe
from workshop.domain.cluster.decisions import Aside, Different, Labelled, Same, Sided
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.left_out import reasons
from workshop.domain.cluster.sayings import deals_of, mentions_by_id, sayings
from workshop.domain.collect.deals import Outcome, Side

TEXTS = {"a1": "asked for a demo", "b1": "demo requested"}


def test_equal_notes_are_one_saying_and_what_is_said_most_comes_first():
    told = (deal("a", "us: visit", "buyer: signed"), deal("b", "buyer: signed "), deal("c", "buyer: signed"))

    said = sayings(mentions_by_id(told), ["a1", "a2", "b1", "c1", "gone"])

    assert [(each.text, each.activities) for each in said] == [
        ("signed", ("a2", "b1", "c1")),
        ("visit", ("a1",)),
    ]
    assert deals_of(said) == 3


def test_what_only_lost_deals_say_is_marked():
    said = sayings(mentions_by_id((BAKER, LOST)), ["a2", "l1"])

    assert [each.is_lost for each in said] == [False, True]


def test_each_activity_that_is_left_out_has_a_reason():
    decisions = [Aside(("a1", "b1")), Same(("b1", "b2"))]
    found = discover((*WON, LOST), decisions=decisions)

    told = {str(why): activities for why, activities in reasons(found, (*WON, LOST), decisions)}

    assert told["People set these aside."] == ("a1",)
    assert {"b4", "c4"} <= set(
        told[
            "These tell of nothing that somebody did, such as chat, feelings and notes to oneself, "
            "or of something that no other deal tells."
        ]
    )
    assert told["Only lost deals tell of these, so they say nothing of how deals are won."] == ("l3",)


def test_where_nothing_is_left_out_there_is_no_reason():
    told = [deal(name, "us: visit", "buyer: signed") for name in "ab"]

    assert reasons(discover(told), told, ()) == ()


def test_a_decision_is_told_in_words():
    told = {
        Same(("a1", "b1")): "Put 2 activities together: “asked for a demo” and others",
        Different(("b1",)): "Made a group of one activity: “demo requested”",
        Aside(("gone",)): "Set one activity aside: removed since",
        Labelled(("a1",), "Demo {asked}"): "Called a group “Demo {asked}”",
        Sided(("a1",), Side.BUYER): "Said that the buyer does it: “asked for a demo”",
        Sided(("a1",), Side.SELLER): "Said that we do it: “asked for a demo”",
        Sided(("a1",), Side.UNKNOWN): "Said that it is not known who does it: “asked for a demo”",
    }
    assert {decision: str(describe(decision, TEXTS)) for decision in told} == told


def test_open_deals_are_nobodys_reason():
    running = deal("o", "buyer: asked for a demo", outcome=Outcome.OPEN)

    found = discover((BAKER, MILLER, running))

    assert all("o1" not in activities for _, activities in reasons(found, (BAKER, MILLER, running), ()))
