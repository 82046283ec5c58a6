"""Parts of a process that somebody took out wait thirty days for their way back."""

from datetime import timedelta

import pytest
import time_machine

from tests.domain.design.documents import PROCESS
from workshop.domain.design.commands import Insert, Remove, Replace
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.merging import merge
from workshop.domain.design.process import Dismissal, Play, Stage
from workshop.domain.design.recasting import demote
from workshop.domain.design.tree import find
from workshop.store import processes, trash
from workshop.store.clock import now
from workshop.store.missing import Missing
from workshop.store.tokens import new_id
from workshop.store.trash import Kind


class Drafting:
    """A process that a member changes, and what waits of it under Removed."""

    def __init__(self, database, who):
        self.database, self.who = database, who
        with database.write(who) as session:
            self.process = processes.create(session, PROCESS, key=new_id())

    def does(self, verb, *arguments, **others):
        with self.database.write(self.who) as session:
            return verb(session, *arguments, **others)

    def applies(self, make):
        return self.does(processes.apply, self.process, make(self.document()), key=new_id()).process

    def takes_out(self, *ids):
        for one in ids:
            self.applies(lambda document, one=one: Remove(one, fingerprint(find(document, one))))

    def document(self):
        return self.does(processes.head, self.process).process

    def removed(self):
        return [one for one in self.does(trash.removed) if one.kind is Kind.PART]

    def names(self):
        return [(one.name, one.of, one.by) for one in self.removed()]

    def brings_back(self, name):
        [one] = [each for each in self.removed() if each.name == name]
        self.does(trash.restore, Kind.PART, one.id)


@pytest.fixture
def draft(database, town):
    return Drafting(database, town.ann)


def test_what_was_taken_out_is_told_with_its_stage_and_comes_back_to_its_place(draft):
    draft.takes_out("need-written")
    assert draft.names() == [("Need written down", "Interest", "Ann Archer")]
    draft.brings_back("Need written down")
    assert draft.document() == PROCESS
    assert draft.names() == []


def test_bringing_back_is_a_change_that_can_be_undone(draft):
    draft.takes_out("visit-agreed")
    draft.brings_back("Visit agreed")
    draft.does(processes.undo, draft.process, key="u")
    assert find(draft.document(), "visit-agreed") is None
    assert len(draft.names()) == 1


def test_a_whole_stage_comes_back_with_what_was_in_it(draft):
    draft.takes_out("interest")
    assert draft.names() == [("Interest", "How we sell pumps", "Ann Archer")]
    draft.brings_back("Interest")
    assert draft.document() == PROCESS


def test_where_its_stage_is_gone_it_comes_into_the_last_one(draft):
    draft.takes_out("need-written", "interest")
    assert draft.names() == [
        ("Interest", "How we sell pumps", "Ann Archer"),
        ("Need written down", "", "Ann Archer"),
    ]
    draft.brings_back("Need written down")
    assert [each.title for each in draft.document().stages[-1].milestones] == [
        "Offer chosen",
        "Need written down",
    ]
    draft.brings_back("Interest")
    assert [each.title for each in draft.document().stages[0].milestones] == ["Visit agreed"]


def test_what_stands_around_the_stages_comes_back_too(draft):
    draft.applies(lambda _: Insert("process", None, Play("meyer", "Meyer Pumps", "Show the bench.")))
    draft.takes_out("meyer")
    draft.brings_back("Meyer Pumps")
    assert draft.document().plays == (Play("meyer", "Meyer Pumps", "Show the bench."),)


def test_what_undo_brought_back_is_not_told_nor_an_addition_that_was_undone(draft):
    draft.takes_out("need-written")
    draft.does(processes.undo, draft.process, key="u")
    draft.applies(lambda _: Insert("process", None, Stage("", "New", 5)))
    draft.does(processes.undo, draft.process, key="v")
    assert draft.document() == PROCESS
    assert draft.names() == []


def test_what_moved_to_another_stage_or_became_something_else_is_not_gone(draft):
    draft.applies(lambda document: demote(document, "visit-agreed"))
    draft.applies(lambda document: merge(document, "interest", into="choice"))
    assert [name for name, _, _ in draft.names()] == ["Interest"]
    before = draft.document()
    draft.brings_back("Interest")
    stage, *others = draft.document().stages
    assert (stage.title, stage.milestones, stage.activities) == ("Interest", (), ())
    assert tuple(others) == before.stages


def test_a_finding_that_counts_again_is_no_part_that_was_taken_out(draft):
    draft.applies(lambda _: Insert("process", None, Dismissal("left", "owner", "process", "We share it.")))
    draft.takes_out("left")
    assert draft.names() == []


def test_of_a_thing_that_was_taken_out_twice_the_last_words_come_back(draft):
    draft.takes_out("visit-agreed")
    draft.brings_back("Visit agreed")
    draft.takes_out("visit-agreed")
    assert len(draft.names()) == 1


def test_into_a_whole_other_process_it_comes_back_as_well(draft):
    draft.takes_out("need-written")
    other = Stage("other", "Other", 30)
    draft.applies(lambda document: Replace(type(document)("Other", (other,), id="another")))
    draft.brings_back("Need written down")
    assert [each.title for each in draft.document().stages[0].milestones] == ["Need written down"]


def test_after_thirty_days_it_is_not_told_any_more(draft):
    with time_machine.travel(now() - timedelta(days=30, minutes=1)):
        draft.takes_out("need-written")
    assert draft.names() == []


@pytest.mark.parametrize("part", ["nothing", "nothing-1-0", "-", "--"])
def test_what_was_never_taken_out_is_missing(draft, part):
    with pytest.raises(Missing):
        draft.does(trash.restore, Kind.PART, part)


def test_nothing_of_another_workspace_is_told_or_brought_back(draft, database, town):
    draft.takes_out("need-written")
    [one] = draft.removed()
    with database.write(town.stranger) as session:
        assert trash.removed(session) == ()
        with pytest.raises(Missing):
            trash.restore(session, Kind.PART, one.id)
