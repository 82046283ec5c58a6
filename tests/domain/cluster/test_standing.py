from tests.domain.cluster.told import deal, group_of
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Standing

OTHERS = [deal(name, "us: gave a demo", "buyer: contract signed") for name in "bcdefghij"]


def test_a_buyers_act_in_most_won_deals_is_a_gate():
    signed = group_of(discover(OTHERS), "b2")

    assert signed.standing is Standing.GATE
    assert str(signed.standing_why) == "A gate: the buyer’s action, noted in 9 of 9 won deals."


def test_a_buyers_act_in_some_won_deals_is_optional():
    visited = [
        deal(name, "us: gave a demo", "buyer: visited our reference site", "buyer: contract signed")
        for name in "kl"
    ]

    group = group_of(discover([*OTHERS[:5], *visited]), "k2")

    assert group.standing is Standing.OPTIONAL
    assert str(group.standing_why) == (
        "An optional milestone: the buyer’s action, but noted in only 2 of 7 won deals."
    )


def test_a_buyers_act_in_hardly_any_won_deal_is_no_milestone():
    once = deal("k", "us: gave a demo", "buyer: visited our reference site", "buyer: contract signed")

    group = group_of(discover([*OTHERS, once]), "k2")

    assert group.standing is Standing.ACTIVITY
    assert str(group.standing_why) == (
        "Not a milestone: the buyer’s action, but noted in only 1 of 10 won deals."
    )


def test_a_feeling_is_no_milestone_however_often_it_is_noted():
    felt = [
        deal(
            name,
            "us: gave a demo",
            "buyer: their whole team is very happy with us all",
            "buyer: contract signed",
        )
        for name in "abc"
    ]

    group = group_of(discover(felt), "a2")

    assert group.standing is Standing.ACTIVITY
    assert str(group.standing_why) == (
        "Not a milestone: this is a feeling or a hope, which nobody could check."
    )


def test_gates_are_among_the_milestones():
    found = discover(OTHERS)

    assert set(found.gates) <= set(found.milestones)
    assert found.gates
