from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.design.documents import PROCESS, commands, processes
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.invariants import faults
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.refusals import Conflict, Refused


def titles(process):
    return [stage.title for stage in process.stages]


def milestones(process, stage):
    return [milestone.id for milestone in process.stages[stage].milestones]


def test_renaming_a_stage_keeps_its_id():
    after = apply(PROCESS, Set("interest", "title", "Interest shown", "Interest"))
    assert (after.stages[0].id, after.stages[0].title) == ("interest", "Interest shown")


def test_the_document_before_stays_as_it_was():
    before = PROCESS
    apply(PROCESS, Set("interest", "title", "Interest shown", "Interest"))
    assert before.stages[0].title == "Interest"


def test_a_new_stage_stands_after_the_one_that_was_named():
    after = apply(PROCESS, Insert("process", "interest", Stage("", "Proof", 40)))
    assert titles(after) == ["Interest", "Proof", "Choice"]
    assert after.stages[1].id == "proof"


def test_a_new_stage_after_nothing_stands_first():
    assert titles(apply(PROCESS, Insert("process", None, Stage("", "Proof", 40)))) == [
        "Proof",
        "Interest",
        "Choice",
    ]


def test_a_line_is_not_lost_because_its_neighbour_was_removed_meanwhile():
    after = apply(PROCESS, Insert("interest", "was-removed", Milestone("", "Budget named")))
    assert milestones(after, 0) == ["need-written", "visit-agreed", "budget-named"]


def test_two_people_who_add_the_same_milestone_both_keep_their_line():
    once = apply(PROCESS, Insert("choice", None, Milestone("order", "Order")))
    twice = apply(once, Insert("interest", None, Milestone("order", "Order")))
    assert milestones(twice, 0)[0] == "order-2"
    assert milestones(twice, 1)[0] == "order"


def test_a_milestone_moves_to_another_stage():
    after = apply(PROCESS, Move("visit-agreed", "choice", "offer-chosen"))
    assert milestones(after, 0) == ["need-written"]
    assert milestones(after, 1) == ["offer-chosen", "visit-agreed"]


def test_a_milestone_moves_to_the_front_of_its_own_stage():
    assert milestones(apply(PROCESS, Move("visit-agreed", "interest", None)), 0) == [
        "visit-agreed",
        "need-written",
    ]


def test_removing_a_stage_removes_what_stands_in_it():
    stage = PROCESS.stages[0]
    assert titles(apply(PROCESS, Remove("interest", fingerprint(stage)))) == ["Choice"]


def test_a_whole_document_takes_the_place_of_this_one():
    new = Process("Tenders", (Stage("bid", "Bid asked for", 30),))
    assert apply(PROCESS, Replace(new)) == new
    assert apply(PROCESS, Replace(new, fingerprint(PROCESS))) == new


def test_commands_that_go_together_are_checked_only_when_all_are_done():
    swap = Together(
        (
            Remove("interest", fingerprint(PROCESS.stages[0])),
            Remove("choice", fingerprint(PROCESS.stages[1])),
            Insert("process", None, Stage("", "Only one", 50)),
        )
    )
    assert titles(apply(PROCESS, swap)) == ["Only one"]


def test_pasted_line_ends_and_control_characters_are_cleaned_away():
    after = apply(PROCESS, Set("interest", "title", "Interest\x00\r\nshown\x07", "Interest"))
    assert after.stages[0].title == "Interest shown"
    after = apply(PROCESS, Insert("choice", None, Milestone("", "Order\x0bplaced", evidence="a\r\nb")))
    assert after.stages[1].milestones[0].title == "Order placed"
    assert after.stages[1].milestones[0].evidence == "a\nb"


@pytest.mark.parametrize(
    ("command", "what", "mend"),
    [
        (Set("interest", "probability", 101, 20), "A probability is a whole number", "from 0 to 100"),
        (Set("interest", "probability", -1, 20), "A probability is a whole number", "from 0 to 100"),
        (Set("interest", "probability", True, 20), "A probability is a whole number", "from 0 to 100"),
        (Set("interest", "title", " \n ", "Interest"), "This has no title.", "Write a few words."),
        (Set("interest", "title", "x" * 201, "Interest"), "too long: 201 characters", "to 200 characters"),
        (Set("interest", "title", 7, "Interest"), "This is not text.", "write words"),
        (Set("need-written", "gate", "yes", True), "either so or it is not", "Say true or false."),
        (
            Set("visit-agreed", "support", Support(9, 8), None),
            "never more than there were",
            "deals: 9, of: 12",
        ),
        (Set("interest", "id", "x", "interest"), "no “id” to change", "title, probability, days"),
        (Set("interest", "milestones", "x", ""), "no “milestones” to change", "title, probability"),
        (Insert("process", None, Milestone("m", "M")), "A milestone stands in a stage.", "another place"),
        (Insert("interest", None, Stage("s", "S", 1)), "A stage stands in the process", "another place"),
        (Insert("call", None, RecommendedActivity("a", "A")), "stands in a stage.", "another place"),
        (Insert("interest", None, Milestone("m", "")), "This has no title.", "Write a few words."),
        (Move("interest", "choice", None), "A stage stands in the process", "another place"),
        (Move("visit-agreed", "need-written", None), "A milestone stands in a stage.", "another place"),
        (Move("interest", "process", "interest"), "Nothing can stand after itself.", "another place"),
        (Move("process", "interest", None), "The process itself cannot be moved", "a milestone"),
        (Remove("process", ""), "The process itself cannot be moved or removed", "a milestone"),
        (Replace(Process("Empty", ())), "A process has at least one stage.", "Add another stage"),
        (Replace(replace(PROCESS, name="")), "This has no title.", "Write a few words."),
    ],
)
def test_what_a_process_cannot_be_is_refused_with_its_mend(command, what, mend):
    with pytest.raises(Refused) as refusal:
        apply(PROCESS, command)
    assert what in str(refusal.value.problem.what)
    assert mend in str(refusal.value.problem.mend)


def test_the_last_stage_stays():
    single = replace(PROCESS, stages=PROCESS.stages[:1])
    with pytest.raises(Refused, match="at least one stage"):
        apply(single, Remove("interest", fingerprint(single.stages[0])))


def test_a_title_that_somebody_changed_meanwhile_is_shown_beside_mine():
    theirs = apply(PROCESS, Set("interest", "title", "Attention", "Interest"))
    with pytest.raises(Conflict) as conflict:
        apply(theirs, Set("interest", "title", "Interest shown", "Interest"))
    assert (conflict.value.theirs, conflict.value.mine) == ("Attention", "Interest shown")
    assert conflict.value.id == "interest"


def test_two_people_who_want_the_same_title_do_not_disagree():
    theirs = apply(PROCESS, Set("interest", "title", "Attention", "Interest"))
    assert apply(theirs, Set("interest", "title", "Attention", "Interest")) == theirs


def test_line_ends_of_a_browser_form_are_no_change():
    two_lines = apply(PROCESS, Set("process", "aim", "Grow\nin steel", ""))
    after = apply(two_lines, Set("process", "aim", "Grow", "Grow\r\nin steel"))
    assert after.aim == "Grow"


def test_a_line_typed_into_a_stage_that_somebody_removed_is_kept_for_its_author():
    theirs = apply(PROCESS, Remove("choice", fingerprint(PROCESS.stages[1])))
    new = Milestone("", "Budget named")
    with pytest.raises(Conflict) as conflict:
        apply(theirs, Insert("choice", None, new))
    assert (conflict.value.theirs, conflict.value.mine) == (None, new)
    assert "What you wrote is kept here." in str(conflict.value.said)


def test_a_stage_that_somebody_filled_meanwhile_is_not_removed_unseen():
    seen = fingerprint(PROCESS.stages[1])
    theirs = apply(PROCESS, Insert("choice", None, Milestone("", "Budget named")))
    with pytest.raises(Conflict) as conflict:
        apply(theirs, Remove("choice", seen))
    assert (conflict.value.theirs, conflict.value.mine) == (theirs.stages[1], None)


def test_a_document_that_somebody_changed_meanwhile_is_not_replaced_unseen():
    seen = fingerprint(PROCESS)
    theirs = apply(PROCESS, Set("interest", "title", "Attention", "Interest"))
    with pytest.raises(Conflict) as conflict:
        apply(theirs, Replace(PROCESS, seen))
    assert conflict.value.theirs == theirs


def test_commands_that_go_together_are_carried_out_all_or_none():
    with pytest.raises(Conflict):
        apply(
            PROCESS,
            Together((Set("interest", "title", "A", "Interest"), Set("choice", "title", "B", "not this"))),
        )


@given(st.data())
def test_any_sequence_of_commands_keeps_the_invariants(data):
    process = data.draw(processes())
    for _ in range(4):
        process = apply(process, data.draw(commands(process)))
        assert faults(process) == ()
