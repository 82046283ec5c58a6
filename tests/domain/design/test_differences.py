"""What differs between two documents, told in the words of the team."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.design.documents import PROCESS, commands, processes
from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.differences import Kind, differences
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.merging import merge
from workshop.domain.design.process import Milestone, Play, Process, RecommendedActivity, Stage
from workshop.domain.design.recasting import demote
from workshop.domain.design.tree import find


def told(before, after, there=None):
    return [
        (each.kind.value, str(each.place), str(each.sentence)) for each in differences(before, after, there)
    ]


def after(*changes):
    return apply(PROCESS, Together(changes))


def test_a_milestone_that_came_and_one_that_went_are_named_with_their_stage():
    gone = Remove("visit-agreed", fingerprint(find(PROCESS, "visit-agreed")))
    new = Insert("choice", None, Milestone("", "Budget allocated", gate=True))
    assert told(PROCESS, after(gone, new)) == [
        ("removed", "Stage “Interest”", "Milestone “Visit agreed” was removed from “Interest”"),
        ("added", "Stage “Choice”", "Gate “Budget allocated” was added to “Choice”"),
    ]


def test_a_gate_that_moved_tells_from_where_to_where_and_what_the_deals_say():
    moved = after(Move("offer-chosen", "interest", None))

    def four_of_twelve(milestone, stage):
        assert (milestone, stage) == ("offer-chosen", "interest")
        return Support(4, 12)

    said = "Gate “Offer chosen” moved from “Choice” to “Interest”"
    assert told(PROCESS, moved) == [("moved", "Stage “Interest”", said)]
    assert told(PROCESS, moved, four_of_twelve)[0][2] == f"{said}: 4 of 12 won deals had it there"


def test_another_order_names_the_one_thing_that_changed_its_place():
    stages = tuple(Stage(one, one.title(), 10) for one in ("need", "choice", "trial", "order"))
    before = Process("P", stages)
    assert told(before, apply(before, Move("order", "process", None))) == [
        ("moved", "Stage “Order”", "Stage “Order” moved: it comes first now")
    ]
    assert told(before, apply(before, Move("need", "process", "trial"))) == [
        ("moved", "Stage “Need”", "Stage “Need” moved: it now comes after “Trial”")
    ]


def test_what_a_field_was_and_what_it_is():
    changes = (
        Set("interest", "title", "Problem measured", "Interest"),
        Set("interest", "probability", 25, 20),
        Set("interest", "days", 14, None),
        Set("need-written", "gate", False, True),
        Set("need-written", "evidence", "Signed minutes", "E-mail"),
        Set("visit-agreed", "support", Support(10, 13, 1, 3), Support(9, 12, 1, 3)),
        Set("process", "owner", "Ann", ""),
        Insert("process", None, Play("", "Meyer Pumps", "Show the test bench.")),
    )
    stage = "Stage “Problem measured”"
    assert told(PROCESS, after(*changes)) == [
        ("changed", "The process", "The process: the owner is now given as “Ann”"),
        ("changed", stage, "Stage “Interest” is now called “Problem measured”"),
        ("changed", stage, f"{stage}: the probability changed from 20 % to 25 %"),
        ("changed", stage, f"{stage}: how long it typically takes is now given as 14 days"),
        ("changed", stage, "Gate “Need written down” is optional now"),
        ("changed", stage, "Milestone “Need written down”: the evidence changed"),
        (
            "changed",
            stage,
            "Milestone “Visit agreed”: its support changed from 9 of 12 won and 1 of 3 lost deals to "
            "10 of 13 won and 1 of 3 lost deals",
        ),
        ("added", "Plays", "The play against “Meyer Pumps” was added"),
    ]


def test_a_text_that_changed_brings_both_wordings():
    [found] = differences(PROCESS, after(Set("need-written", "evidence", "Signed minutes", "E-mail")))
    assert (found.before, found.after) == ("E-mail", "Signed minutes")


def test_a_stage_that_went_takes_what_was_in_it_along_in_one_sentence():
    before = apply(PROCESS, Insert("process", "choice", Stage("", "Order", 90)))
    gone = Remove("interest", fingerprint(before.stages[0]))
    assert [each[2] for each in told(before, apply(before, gone))] == [
        "Stage “Interest” was removed with the 3 things in it"
    ]


def test_two_stages_that_were_merged_tell_what_moved_and_what_went():
    assert [each[2] for each in told(PROCESS, apply(PROCESS, merge(PROCESS, "interest", into="choice")))] == [
        "Stage “Choice”: the buyer’s progress is new",
        "Gate “Need written down” moved from “Interest” to “Choice”",
        "Milestone “Visit agreed” moved from “Interest” to “Choice”",
        "Recommended activity “Call the plant manager” moved from “Interest” to “Choice”",
        "Stage “Interest” was removed",
    ]


def test_a_milestone_that_turned_out_to_be_what_we_do_is_the_same_thing():
    assert told(PROCESS, apply(PROCESS, demote(PROCESS, "visit-agreed"))) == [
        ("changed", "Stage “Interest”", "Milestone “Visit agreed” became a recommended activity")
    ]


def test_the_same_titles_with_other_ids_are_the_same_things():
    renumbered = replace(
        PROCESS.stages[1], id="stage-2", milestones=(Milestone("m-9", "Offer chosen", gate=False),)
    )
    anew = replace(PROCESS, stages=(PROCESS.stages[0], renumbered))
    assert [each[2] for each in told(PROCESS, anew)] == ["Gate “Offer chosen” is optional now"]


def test_other_inner_names_alone_are_said_to_be_nothing_that_people_read():
    anew = replace(PROCESS, stages=(PROCESS.stages[0], replace(PROCESS.stages[1], id="stage-2")))
    assert [each[2] for each in told(PROCESS, anew)] == [
        "The process: only its inner names changed, nothing that people read"
    ]


def test_hostile_words_are_told_as_they_are():
    evil = RecommendedActivity("", "<b>{name}</b> =1+1 \\N مرحبا 🎉")
    [found] = told(PROCESS, after(Insert("choice", None, evil)))
    assert found[2] == "Recommended activity “<b>{name}</b> =1+1 \\N مرحبا 🎉” was added to “Choice”"


@given(processes())
def test_a_document_does_not_differ_from_itself(process):
    assert differences(process, process) == ()


@given(st.data(), processes())
def test_every_command_that_changes_the_document_is_told(data, process):
    changed = apply(process, data.draw(commands(process)))
    assert (differences(process, changed) == ()) == (process == changed)


@given(processes(), processes())
def test_any_two_documents_can_be_compared_and_every_sentence_can_be_read(before, now):
    for each in differences(before, now):
        assert str(each.sentence)
        assert str(each.place)
        assert each.kind in Kind
        assert find(before if each.kind is Kind.REMOVED else now, each.about)


@given(processes())
def test_from_there_and_back_what_came_is_what_went(process):
    other = apply(PROCESS, Replace(process))
    there, back = differences(PROCESS, other), differences(other, PROCESS)
    assert bool(there) == bool(back)
