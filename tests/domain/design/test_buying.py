"""The buyer's own steps: begun from a list or from what sellers see, and removed with what refers to them."""

import pytest

from tests.domain.design.documents import PROCESS
from workshop.domain.design.apply import apply
from workshop.domain.design.buying import QUESTIONS, begun_from, seen_by_sellers
from workshop.domain.design.commands import Insert, Set
from workshop.domain.design.describe import describe
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.merging import merge
from workshop.domain.design.process import BuyingStep, Milestone, Story
from workshop.domain.design.refusals import Conflict
from workshop.domain.design.removing import removal
from workshop.domain.design.undo import inverse
from workshop.domain.review.advisor import review
from workshop.domain.words import say

TITLES = {asked.id: str(asked.step) for asked in QUESTIONS}
STEPS = (BuyingStep("plans", "Plans"), BuyingStep("decides", "Decides"))


def begun():
    process = apply(PROCESS, begun_from(PROCESS, STEPS, say("Began")))
    process = apply(process, Set("interest", "serves", ("plans", "decides"), ()))
    process = apply(process, Set("choice", "serves", ("decides",), ()))
    return apply(process, Insert("process", None, Story("mill", "The mill", stage="interest")))


def test_steps_come_in_their_order_after_those_that_are_there_and_none_twice():
    process = apply(PROCESS, Insert("process", None, BuyingStep("own", "DECIDES")))
    command = begun_from(process, STEPS, say("Began"))
    assert [step.title for step in apply(process, command).buying_steps] == ["DECIDES", "Plans"]
    assert begun_from(apply(process, command), STEPS, say("Began")) is None


def test_each_answer_of_a_seller_becomes_a_step_and_an_empty_one_none():
    answers = {"begins": "The pump broke.", "asks": " ", "orders": "Two signatures."}
    command = seen_by_sellers(PROCESS, answers, TITLES)
    assert [(step.title, step.seen) for step in apply(PROCESS, command).buying_steps] == [
        ("Has a reason to change something", "The pump broke."),
        ("Orders", "Two signatures."),
    ]
    assert str(describe(PROCESS, command)) == "Wrote down 2 steps of the buyer’s"
    assert apply(apply(PROCESS, command), inverse(PROCESS, command)) == PROCESS
    assert seen_by_sellers(PROCESS, {}, TITLES) is None


def test_what_a_second_seller_tells_is_kept_beside_the_first():
    process = apply(PROCESS, seen_by_sellers(PROCESS, {"orders": "Two signatures."}, TITLES))
    process = apply(process, seen_by_sellers(process, {"orders": "The board."}, TITLES))
    assert [(step.title, step.seen) for step in process.buying_steps] == [
        ("Orders", "Two signatures."),
        ("Orders (2)", "The board."),
    ]


def test_a_step_is_taken_out_of_what_stages_serve_in_the_same_command_and_comes_back_with_it():
    process = begun()
    command = removal(process, "decides")
    after = apply(process, command)
    assert [stage.serves for stage in after.stages] == [("plans",), ()]
    assert str(describe(process, command)) == "Removed the buyer’s step “Decides”"
    assert apply(after, inverse(process, command)) == process


def test_a_story_of_a_removed_stage_belongs_to_the_whole_process():
    process = begun()
    command = removal(process, "interest")
    assert apply(process, command).stories[0].stage == ""
    assert apply(apply(process, command), inverse(process, command)) == process


def test_a_merged_stage_serves_what_both_served_and_has_the_stories_of_both():
    process = begun()
    command = merge(process, "interest", into="choice")
    merged = apply(process, command)
    assert merged.stages[0].serves == ("plans", "decides")
    assert merged.stories[0].stage == "choice"
    assert apply(merged, inverse(process, command)) == process


def test_what_was_changed_since_is_not_removed_unseen():
    process = begun()
    seen = fingerprint(process.buying_steps[0])
    changed = apply(process, Set("plans", "title", "Plans the year", "Plans"))
    with pytest.raises(Conflict):
        apply(changed, removal(changed, "plans", seen=seen))


def test_nothing_else_is_touched_where_nothing_refers_to_it():
    process = apply(PROCESS, Insert("choice", None, Milestone("paid", "Buyer paid")))
    assert apply(process, removal(process, "paid")) == PROCESS


def test_the_review_tells_of_a_step_that_is_not_there_and_mends_it():
    process = apply(begun(), Set("interest", "serves", ("plans", "gone"), ("plans", "decides")))
    (finding,) = (each for each in review(process).findings if each.rule.id == "stage-serves")
    assert str(finding.why) == "“Interest” serves “gone”, which is no step of the buyer’s."
    assert apply(process, finding.command).stages[0].serves == ("plans",)
