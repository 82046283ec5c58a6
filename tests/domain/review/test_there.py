"""In how many deals a milestone lay in a stage."""

from tests.domain.review.test_replay import DEALS, FOUND, PROCESS
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Move
from workshop.domain.design.differences import differences
from workshop.domain.review.replay import replay
from workshop.domain.review.there import had_it_there

MOVED = apply(PROCESS, Move("budget", "second", "order"))


def test_a_milestone_lay_where_no_other_stage_suits_the_deals_order_better():
    there = had_it_there(PROCESS, replay(PROCESS, DEALS, FOUND))
    # In Mill and Silo the budget came after the order, which is of the second stage.
    assert there("budget", "first") == Support(1, 4)
    assert there("budget", "second") == Support(3, 4)


def test_of_what_no_deal_shows_nothing_is_said():
    there = had_it_there(PROCESS, replay(PROCESS, DEALS, FOUND))
    assert there("own", "first") is None
    assert there("budget", "gone") is None


def test_a_gate_that_moved_says_in_how_many_deals_it_lay_there():
    there = had_it_there(MOVED, replay(MOVED, DEALS, FOUND))
    [found] = differences(PROCESS, MOVED, there)
    assert str(found.sentence) == (
        "Gate “Buyer gave budget” moved from “Need agreed” to “Supplier chosen”: "
        "3 of 4 won deals had it there"
    )
