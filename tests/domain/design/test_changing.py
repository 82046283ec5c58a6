"""Several fields of one element at once."""

from tests.domain.design.documents import PROCESS
from workshop.domain.design.apply import apply
from workshop.domain.design.changing import disputed, together
from workshop.domain.design.commands import Set
from workshop.domain.design.describe import describe
from workshop.domain.design.tree import find

TITLE = Set("need-written", "title", "Need agreed", "Need written down")
EVIDENCE = Set("need-written", "evidence", "Minutes", "E-mail")


def test_two_fields_are_one_command_that_says_what_it_is_about():
    command = together(find(PROCESS, "need-written"), (TITLE, EVIDENCE))
    assert str(describe(PROCESS, command)) == "Changed milestone “Need written down”"
    changed = find(apply(PROCESS, command), "need-written")
    assert (changed.title, changed.evidence) == ("Need agreed", "Minutes")


def test_one_field_is_its_own_command_and_none_is_none():
    milestone = find(PROCESS, "need-written")
    assert together(milestone, (TITLE,)) == TITLE
    assert together(milestone, ()) is None


def test_every_kind_of_element_is_called_by_its_kind():
    def said(id):
        return str(together(find(PROCESS, id), (TITLE, EVIDENCE)).said)

    assert [said(id) for id in ("process", "interest", "call")] == [
        "Changed what is said of the process “How we sell pumps”",
        "Changed stage “Interest”",
        "Changed recommended activity “Call the plant manager”",
    ]


def test_only_the_fields_that_somebody_else_changed_are_disputed():
    theirs = apply(PROCESS, Set("need-written", "title", "Pain written down", "Need written down"))
    (conflict,) = disputed(theirs, (TITLE, EVIDENCE))
    assert (conflict.field, conflict.theirs, conflict.mine) == ("title", "Pain written down", "Need agreed")
    assert disputed(PROCESS, (TITLE, EVIDENCE)) == ()
