"""What a room says of a card as decisions, and the groups it is offered for what does not belong."""

import pytest

from tests.domain.cluster.told import WON, group_of
from workshop.domain.cluster.alternatives import alternatives
from workshop.domain.cluster.answering import answered
from workshop.domain.cluster.decisions import Answered, Aside, Different, Same
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.likeness import Likeness, likeliest
from workshop.domain.problems import BadInput

FOUND = discover(WON)
TEXTS = {each.id: each.text for deal in WON for each in deal.activities}


def test_nothing_ticked_says_that_all_belong_together():
    assert answered(FOUND, ["a2", "b2"], {}) == (Answered(("a2", "b2")),)


def test_what_is_ticked_is_apart_and_goes_where_it_fits_best():
    assert answered(FOUND, ["a2"], {("b2",): "likeliest"}) == (Answered(("a2", "b2"), ("b2",)),)


def test_each_ticked_wording_goes_where_the_room_says():
    moved = {("b2",): "own", ("b4", "x"): "nowhere", ("a4",): group_of(FOUND, "a1").id}
    apart, own, nowhere, beside = answered(FOUND, ["a2"], moved)
    assert apart == Answered(("a2", "b2", "b4", "x", "a4"), ("b2", "b4", "x", "a4"))
    assert own == Different(("b2",))
    assert nowhere == Aside(("b4", "x"))
    home = group_of(FOUND, "a1").activities[:3]
    assert beside == Same((*home, "a4"), into=home)


def test_an_answer_moves_what_it_names():
    target = group_of(FOUND, "a1")
    made = answered(FOUND, ["a2"], {("b2",): target.id})
    after = discover(WON, decisions=made, previous=FOUND)
    assert group_of(after, "b2").id == target.id
    assert group_of(after, "b2") != group_of(after, "a2")


def test_a_group_that_is_gone_is_refused_with_the_mend():
    with pytest.raises(BadInput, match="one that you chose is gone"):
        answered(FOUND, ["a2"], {("b2",): "gone"})


def test_the_likeliest_groups_speak_of_the_same_and_are_never_its_own():
    texts = {**TEXTS, "a4": "budget approved by the board"}
    homes = likeliest(FOUND, texts, "a4")
    assert homes[0] == group_of(FOUND, "a3")
    assert group_of(FOUND, "a4") not in homes
    assert len(homes) == 3


def test_equal_wordings_are_wholly_alike_and_strange_ones_not_at_all():
    like = Likeness({"x": "Contract signed", "y": "contract  SIGNED", "z": "purple elephants"})
    assert like.of("x", "y") == 1.0
    assert like.of("x", "z") == 0.0


def test_the_order_is_cut_in_each_number_of_stages_that_its_groups_suffice_for():
    cuts = alternatives(FOUND, WON)
    assert [len(stages) for stages in cuts] == [3, 4, 5]
    for stages in cuts:
        assert [one for stage in stages for one in stage.groups] == [each.id for each in FOUND.groups]
        assert stages == discover(WON, stages=len(stages)).stages
