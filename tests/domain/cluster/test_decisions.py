from tests.domain.cluster.told import LOST, OPEN, WON, deal, group_of
from workshop.domain.cluster.decisions import Aside, Different, Labelled, Same, Sided
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Standing
from workshop.domain.collect.deals import Side


def test_merged_groups_are_one_group_and_say_that_people_did_it():
    found = discover(WON, decisions=[Same(("a1", "b1", "c1", "a2", "b2"))])

    assert set(group_of(found, "a1").activities) == {"a1", "b1", "c1", "a2", "b2"}
    assert str(group_of(found, "a1").why) == "People put these 5 activities together."


def test_a_wording_moved_into_a_group_leaves_the_others_of_its_group_where_they_were():
    found = discover(WON, decisions=[Same(("a3", "b3", "c2", "b2"))])

    assert group_of(found, "b2") is group_of(found, "a3")
    assert group_of(found, "a2").activities == ("a2",)


def test_split_off_wordings_are_a_group_of_their_own():
    found = discover(WON, decisions=[Different(("c1",))])

    assert group_of(found, "c1").activities == ("c1",)
    assert set(group_of(found, "a1").activities) == {"a1", "b1"}


def test_equal_texts_can_be_split():
    told = [deal(name, "us: visit", "buyer: signed", "us: visit") for name in "ab"]

    found = discover(told, decisions=[Different(("a3", "b3"))])

    assert group_of(found, "a1").activities == ("a1", "b1")
    assert group_of(found, "a3").activities == ("a3", "b3")


def test_what_people_set_aside_is_aside_and_can_be_brought_back():
    away = Aside(("a4", "b5", "c3"))

    assert {"a4", "b5", "c3"} <= set(discover(WON, decisions=[away]).aside)
    back = discover(WON, decisions=[away, Same(("a4", "b5", "c3"))])
    assert set(group_of(back, "a4").activities) == {"a4", "b5", "c3"}


def test_what_the_run_set_aside_can_be_put_into_a_group():
    found = discover(WON, decisions=[Same(("a1", "b1", "c1", "b4"))])

    assert group_of(found, "b4") is group_of(found, "a1")
    assert "b4" not in found.aside


def test_the_newest_decision_goes_before_the_older():
    apart, together = Different(("c1",)), Same(("a1", "b1", "c1"))

    assert group_of(discover(WON, decisions=[apart, together]), "c1").activities == ("a1", "b1", "c1")
    assert group_of(discover(WON, decisions=[together, apart]), "c1").activities == ("c1",)


def test_a_label_goes_to_the_group_that_holds_most_of_its_activities():
    decisions = [Labelled(("a5", "b6", "a1"), "Contract signed by the buyer")]

    found = discover(WON, decisions=decisions)

    assert group_of(found, "a5").label == "Contract signed by the buyer"
    assert group_of(found, "a1").label != "Contract signed by the buyer"


def test_a_group_that_people_call_the_buyers_act_becomes_a_milestone_and_back():
    ticked = Sided(("a4", "b5", "c3"), Side.BUYER)

    assert group_of(discover(WON, decisions=[ticked]), "a4").standing is Standing.GATE
    undone = discover(WON, decisions=[ticked, Sided(("a4", "b5", "c3"), Side.SELLER)])
    assert group_of(undone, "a4").standing is Standing.ACTIVITY


def test_a_side_that_nobody_knows_is_no_milestone():
    found = discover(WON, decisions=[Sided(("a1", "b1", "c1"), Side.UNKNOWN)])

    assert str(group_of(found, "a1").standing_why) == (
        "Not a milestone: the activities do not tell whether the buyer did it or we did."
    )


def test_a_decision_about_activities_that_are_gone_is_passed_over():
    decisions = [Same(("gone", "lost too")), Labelled(("gone",), "nothing"), Sided(("gone",), Side.BUYER)]

    assert discover(WON, decisions=decisions) == discover(WON)


def test_an_activity_of_an_open_deal_cannot_be_grouped():
    found = discover((*WON, OPEN), decisions=[Same(("a1", "b1", "c1", "o1"))])

    assert found.open == ("o1",)
    assert "o1" not in group_of(found, "a1").activities


def test_people_may_make_a_group_that_only_lost_deals_tell_of():
    found = discover((*WON, LOST), decisions=[Different(("l3",))])

    group = group_of(found, "l3")
    assert (group.support.deals, group.support.lost) == (0, 1)
    assert group.standing is Standing.ACTIVITY


def test_people_may_set_everything_aside():
    every = tuple(activity.id for deal in WON for activity in deal.activities)

    found = discover(WON, decisions=[Aside(every)])

    assert (found.groups, found.stages) == ((), ())
    assert set(found.aside) == set(every)
