from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.design.documents import PROCESS, processes
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Set
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.merging import merge, split
from workshop.domain.design.process import Milestone, Stage
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.design.shape import family
from workshop.domain.design.tree import find
from workshop.domain.design.undo import inverse


def ids(elements):
    return [element.id for element in elements]


def test_a_stage_merged_into_the_next_stands_before_what_was_there():
    (stage,) = apply(PROCESS, merge(PROCESS, "interest", into="choice")).stages
    assert (stage.title, stage.probability) == ("Choice", 60)
    assert ids(stage.milestones) == ["need-written", "visit-agreed", "offer-chosen"]
    assert ids(stage.activities) == ["call"]
    assert stage.progress == "The buyer has named a problem."


def test_a_stage_merged_into_the_one_before_stands_after_what_was_there():
    told = apply(PROCESS, Set("choice", "progress", "The buyer has chosen.", ""))
    (stage,) = apply(told, merge(told, "choice", into="interest")).stages
    assert (stage.title, stage.probability) == ("Interest", 20)
    assert ids(stage.milestones) == ["need-written", "visit-agreed", "offer-chosen"]
    assert stage.progress == "The buyer has named a problem. The buyer has chosen."


def test_what_was_written_of_either_stage_is_kept_when_they_are_merged():
    first = {"days": 10, "owner": "Ann", "good_note": "Budget of 40,000 named.", "bad_note": "Went well."}
    second = {"days": 20, "good_note": "Board meets on 4 May.", "bad_note": "Went well."}
    told = PROCESS
    for stage, fields in (("interest", first), ("choice", second)):
        for name, value in fields.items():
            told = apply(told, Set(stage, name, value, getattr(find(told, stage), name)))
    (stage,) = apply(told, merge(told, "interest", into="choice")).stages
    assert (stage.days, stage.owner) == (30, "Ann")
    assert stage.good_note == "Budget of 40,000 named. Board meets on 4 May."
    assert stage.bad_note == "Went well."


def test_a_merge_says_what_it_was():
    assert str(merge(PROCESS, "choice", into="interest").said) == "Merged stage “Choice” into “Interest”"


def test_only_neighbours_are_merged():
    three = apply(PROCESS, Insert("process", "interest", Stage("proof", "Proof", 40)))
    with pytest.raises(Refused, match="neighbouring"):
        merge(three, "interest", into="choice")
    with pytest.raises(Refused, match="neighbouring"):
        merge(three, "interest", into="interest")


def test_a_milestone_is_no_stage_to_merge():
    with pytest.raises(Refused, match="not a stage"):
        merge(PROCESS, "need-written", into="choice")


def test_a_stage_that_changed_since_it_was_seen_is_not_merged():
    seen = fingerprint(PROCESS.stages[0])
    theirs = apply(PROCESS, Insert("interest", None, Milestone("", "Budget named")))
    with pytest.raises(Conflict):
        apply(theirs, merge(theirs, "interest", into="choice", seen=seen))


def test_a_stage_splits_after_a_milestone():
    command = split(PROCESS, "interest", after="need-written", title="Visit")
    after = apply(PROCESS, command)
    assert [(stage.id, stage.title, stage.probability) for stage in after.stages] == [
        ("interest", "Interest", 20),
        ("visit", "Visit", 40),
        ("choice", "Choice", 60),
    ]
    assert ids(after.stages[0].milestones) == ["need-written"]
    assert ids(after.stages[0].activities) == ["call"]
    assert ids(after.stages[1].milestones) == ["visit-agreed"]
    assert str(command.said) == "Split stage “Interest” after “Need written down”"


def test_the_last_stage_splits_towards_a_sure_order():
    last = replace(PROCESS, stages=PROCESS.stages[:1])
    after = apply(last, split(last, "interest", after="need-written", title="Visit"))
    assert after.stages[1].probability == 60


@pytest.mark.parametrize("after", ["visit-agreed", "offer-chosen", "gone"])
def test_a_stage_splits_only_between_two_of_its_milestones(after):
    with pytest.raises(Refused, match="between two milestones"):
        split(PROCESS, "interest", after=after, title="Visit")


def test_a_split_needs_a_title():
    with pytest.raises(Refused, match="no title"):
        apply(PROCESS, split(PROCESS, "interest", after="need-written", title=" "))


@given(processes(), st.integers(0, 2), st.booleans())
def test_a_merge_loses_nothing_and_undoes_exactly(process, place, forwards):
    pair = ids(process.stages[place : place + 2])
    assume(len(pair) == 2)
    gone, stays = pair if forwards else reversed(pair)
    command = merge(process, gone, into=stays)
    after = apply(process, command)
    assert set(ids(family(after))) == set(ids(family(process))) - {gone}
    assert apply(after, inverse(process, command)) == process


@given(processes(), st.data())
def test_a_split_merged_again_holds_the_same(process, data):
    fit = [stage for stage in process.stages if len(stage.milestones) > 1]
    assume(fit)
    stage = data.draw(st.sampled_from(fit))
    cut = data.draw(st.sampled_from(ids(stage.milestones[:-1])))
    command = split(process, stage.id, after=cut, title="Second half")
    parted = apply(process, command)
    second = parted.stages[ids(parted.stages).index(stage.id) + 1]
    assert apply(parted, inverse(process, command)) == process
    assert apply(parted, merge(parted, second.id, into=stage.id)) == process
