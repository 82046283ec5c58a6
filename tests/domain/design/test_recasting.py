import pytest

from tests.domain.design.documents import PROCESS
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Set
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Milestone, RecommendedActivity
from workshop.domain.design.recasting import demote, promote
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.design.undo import inverse

VISIT = RecommendedActivity("visit-agreed", "Visit agreed", support=Support(9, 12, 1, 3))


def test_a_milestone_becomes_what_we_do_in_the_same_stage():
    command = demote(PROCESS, "visit-agreed")
    stage = apply(PROCESS, command).stages[0]
    assert [milestone.id for milestone in stage.milestones] == ["need-written"]
    assert stage.activities[-1] == VISIT
    assert str(command.said) == "Made milestone “Visit agreed” a recommended activity"


def test_what_we_do_becomes_a_milestone_of_the_same_stage():
    command = promote(PROCESS, "call", gate=True)
    stage = apply(PROCESS, command).stages[0]
    assert stage.activities == ()
    assert stage.milestones[-1] == Milestone("call", "Call the plant manager", gate=True)
    assert str(command.said) == "Made recommended activity “Call the plant manager” a milestone"


def test_there_and_back_is_the_same_but_for_the_evidence():
    there = apply(PROCESS, demote(PROCESS, "visit-agreed"))
    assert apply(there, promote(there, "visit-agreed")) == PROCESS


def test_undo_brings_back_gate_and_evidence():
    command = demote(PROCESS, "need-written")
    assert apply(apply(PROCESS, command), inverse(PROCESS, command)) == PROCESS


def test_a_milestone_that_changed_since_it_was_seen_stays_one():
    seen = fingerprint(PROCESS.stages[0].milestones[1])
    theirs = apply(PROCESS, Set("visit-agreed", "evidence", "Calendar", ""))
    with pytest.raises(Conflict):
        apply(theirs, demote(theirs, "visit-agreed", seen=seen))


@pytest.mark.parametrize(
    ("recast", "element"), [(demote, "call"), (demote, "interest"), (promote, "visit-agreed")]
)
def test_only_the_right_kind_is_recast(recast, element):
    with pytest.raises(Refused, match="This is not a"):
        recast(PROCESS, element)
