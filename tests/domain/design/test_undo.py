import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.design.documents import PROCESS, commands, processes
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Remove, Replace, Set, Together
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Milestone
from workshop.domain.design.refusals import Conflict
from workshop.domain.design.undo import inverse
from workshop.domain.words import say


def test_undo_of_a_rename_names_the_value_that_it_takes_back():
    rename = Set("interest", "title", "Interest\nshown", "Interest")
    assert inverse(PROCESS, rename) == Set("interest", "title", "Interest", "Interest shown")


def test_a_removed_milestone_comes_back_to_its_place():
    milestone = PROCESS.stages[0].milestones[1]
    removal = Remove("visit-agreed", fingerprint(milestone))
    assert inverse(PROCESS, removal) == Insert("interest", "need-written", milestone)


def test_undo_does_not_take_away_what_somebody_else_wrote_since():
    insert = Insert("choice", None, Milestone("", "Budget named"))
    undo = inverse(PROCESS, insert)
    edited = apply(apply(PROCESS, insert), Set("budget-named", "evidence", "Board minutes", ""))
    with pytest.raises(Conflict):
        apply(edited, undo)


def test_undo_of_a_whole_replacement_does_not_lose_later_edits():
    new = apply(PROCESS, Set("process", "name", "Tenders", PROCESS.name))
    undo = inverse(PROCESS, Replace(new))
    edited = apply(new, Set("interest", "title", "Attention", "Interest"))
    assert apply(new, undo) == PROCESS
    with pytest.raises(Conflict):
        apply(edited, undo)


def test_undo_of_several_commands_says_what_it_undid():
    both = Together((), say("Merged stage “{name}” into “{into}”", name="A", into="B"))
    undo = inverse(PROCESS, both)
    assert isinstance(undo, Together)
    assert str(undo.said) == "Undid: Merged stage “A” into “B”"


@given(st.data())
def test_undo_right_after_any_command_gives_the_very_document_before(data):
    process = data.draw(processes())
    command = data.draw(commands(process))
    after = apply(process, command)
    undo = inverse(process, command)
    assert apply(after, undo) == process
    assert apply(process, inverse(after, undo)) == after
