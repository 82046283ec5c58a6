"""What people arrange by ticking, and the groups that come of it."""

import pytest

from tests.domain.cluster.told import WON, group_of
from workshop.domain.cluster.arranging import home_of, joining, moved, put_aside, ticked, together
from workshop.domain.cluster.decisions import Aside, Different, Labelled, Same, Sided
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Side
from workshop.domain.problems import BadInput

FOUND = discover(WON)
ASKED = group_of(FOUND, "a1")  # a1, b1, c1
GAVE = group_of(FOUND, "a2")  # a2, b2
APPROVED = group_of(FOUND, "a3")  # a3, b3, c2


def choose(*groups, loose=()):
    return ticked(FOUND, [group.id for group in groups], loose)


def after(*decisions):
    return discover(WON, decisions=decisions, previous=FOUND)


def test_merging_puts_the_smaller_group_into_the_larger():
    decision = together(FOUND, choose(GAVE, ASKED))

    assert decision.into == ASKED.activities
    merged = group_of(after(decision), "a2")
    assert set(merged.activities) == {*ASKED.activities, *GAVE.activities}
    assert merged.id == ASKED.id


def test_three_groups_become_one():
    decision = together(FOUND, choose(GAVE, ASKED, APPROVED))

    merged = group_of(after(decision), "a1")
    assert set(merged.activities) == {*ASKED.activities, *GAVE.activities, *APPROVED.activities}


def test_a_group_and_a_wording_of_another_put_together_leave_the_rest_of_the_other():
    decision = together(FOUND, choose(GAVE, loose=["c1"]))

    found = after(decision)
    assert set(group_of(found, "a2").activities) == {"a2", "b2", "c1"}
    assert set(group_of(found, "a1").activities) == {"a1", "b1"}


def test_ticked_wordings_alone_become_a_group_of_their_own():
    assert together(FOUND, choose(loose=["b1", "c1"])) == Different(("b1", "c1"))


def test_what_was_set_aside_can_become_a_group():
    assert "c4" in FOUND.aside
    assert group_of(after(together(FOUND, choose(loose=["c4"]))), "c4").activities == ("c4",)


def test_many_wordings_move_into_a_small_group_and_only_those():
    small = discover(WON, decisions=[Different(("a2",))], previous=FOUND)
    target = group_of(small, "a2")

    decision = moved(small, ticked(small, [], ["a1", "b1"]), target.id)

    found = discover(WON, decisions=[Different(("a2",)), decision], previous=small)
    assert set(group_of(found, "a2").activities) == {"a2", "a1", "b1"}
    assert group_of(found, "a2").id == target.id
    assert group_of(found, "c1").activities == ("c1",)


def test_a_wording_that_was_set_aside_is_put_into_a_group():
    decision = moved(FOUND, choose(loose=["b4"]), ASKED.id)

    assert "b4" in group_of(after(decision), "a1").activities


def test_setting_a_group_aside_names_all_its_activities():
    assert put_aside(FOUND, choose(GAVE, loose=["c1"])) == Aside((*GAVE.activities, "c1"))


def test_a_wording_inside_a_ticked_group_counts_once():
    assert choose(GAVE, loose=["a2"]).activities == GAVE.activities


def test_who_joins_a_named_group_takes_on_its_name_and_side():
    told = (
        Labelled(GAVE.activities, "Demo given"),
        Sided(GAVE.activities, Side.SELLER),
        Labelled(ASKED.activities, "Demo asked for"),
        Sided(ASKED.activities, Side.BUYER),
    )
    found = after(*told)

    found = after(*told, moved(found, ticked(found, [], ["a1", "b1"]), GAVE.id))

    assert (group_of(found, "a1").label, group_of(found, "a1").side) == ("Demo given", Side.SELLER)
    assert (group_of(found, "c1").label, group_of(found, "c1").side) == ("Demo asked for", Side.BUYER)


def test_a_group_without_a_given_name_takes_that_of_a_whole_group_that_joins_it():
    found = after(Labelled(GAVE.activities, "Demo given"), together(FOUND, choose(ASKED, GAVE)))

    assert group_of(found, "a1").label == "Demo given"


def test_a_few_wordings_do_not_bring_their_old_name_along():
    named = Labelled(ASKED.activities, "Demo asked for")
    decision = moved(FOUND, choose(loose=["a1", "b1"]), GAVE.id)

    found = after(named, decision)

    assert group_of(found, "a1").label != "Demo asked for"
    assert group_of(found, "c1").label == "Demo asked for"


def test_what_is_split_off_leaves_the_name_behind():
    found = after(Labelled(ASKED.activities, "Demo asked for"), Different(("a1", "b1")))

    assert group_of(found, "c1").label == "Demo asked for"
    assert group_of(found, "a1").label != "Demo asked for"


def test_a_group_that_is_wholly_parted_from_others_keeps_its_name():
    found = after(Labelled(GAVE.activities, "Demo given"), Different((*GAVE.activities, "c1")))

    assert group_of(found, "c1").label == "Demo given"


def test_a_name_given_after_a_move_holds_for_all():
    joined = Same((*GAVE.activities, *ASKED.activities), into=ASKED.activities)

    found = after(joined, Labelled(joined.activities, "Demo"), Different(("a1",)))

    assert (group_of(found, "b1").label, group_of(found, "a2").label) == ("Demo", "Demo")


def test_a_merge_into_what_was_removed_since_joins_the_others():
    found = after(Same(("gone", *GAVE.activities), into=("gone",)))

    assert group_of(found, "a2").activities == GAVE.activities


@pytest.mark.parametrize(
    ("groups", "loose", "told"),
    [
        ((), (), "Nothing is ticked."),
        (("never-there",), (), "Somebody changed these groups in the meantime"),
        ((), ("never there",), "Somebody changed these groups in the meantime"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_with_the_mend(groups, loose, told):
    with pytest.raises(BadInput, match=told):
        ticked(FOUND, groups, loose)


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: together(FOUND, choose(GAVE)), "One group alone cannot be merged. Tick a second group"),
        (lambda: together(FOUND, choose(loose=GAVE.activities)), "These are a group already."),
        (lambda: moved(FOUND, choose(GAVE), GAVE.id), "They are in that group already."),
        (lambda: moved(FOUND, choose(GAVE), "never-there"), "Somebody changed these groups"),
        (lambda: put_aside(FOUND, choose(loose=["b4"])), "They are set aside already."),
    ],
)
def test_what_would_change_nothing_is_refused_with_the_mend(act, told):
    with pytest.raises(BadInput, match=told):
        act()


def test_the_home_of_activities_is_the_group_with_most_of_them():
    assert home_of(FOUND, ["a1", "b1", "a2"]) == ASKED
    assert home_of(FOUND, ["b4"]) is None


def test_who_joins_a_group_drags_nobody_back_who_was_moved_out_of_it_meanwhile():
    joins = joining(FOUND, choose(loose=["a2"]), ASKED.id)
    found = after(Different(("c1",)), joins)
    assert set(group_of(found, "a2").activities) == {"a1", "b1", "a2"}
    assert group_of(found, "c1").activities == ("c1",)


def test_what_stands_in_a_group_already_does_not_join_it():
    with pytest.raises(BadInput, match="already"):
        joining(FOUND, choose(loose=["a1"]), ASKED.id)
