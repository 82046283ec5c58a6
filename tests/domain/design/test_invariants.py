from dataclasses import replace

import pytest
from hypothesis import given

from tests.domain.design.documents import PROCESS, processes
from workshop.domain.design.document_data import process_data, process_from_data
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.invariants import faults, kept
from workshop.domain.design.process import FORMAT, Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.refusals import Refused

INTEREST, CHOICE = PROCESS.stages


def paths(process):
    return [fault.path for fault in faults(process)]


def test_a_sound_process_has_no_fault():
    assert kept(PROCESS) is PROCESS


def test_one_stage_or_nine_are_no_fault():
    nine = tuple(replace(CHOICE, id=f"s{n}", milestones=()) for n in range(9))
    assert paths(replace(PROCESS, stages=nine)) == []
    assert paths(replace(PROCESS, stages=nine[:1])) == []


def test_a_process_that_nobody_could_read_is_refused():
    milestones = tuple(Milestone(f"m{n}", "M", evidence="x" * 100) for n in range(999))
    assert paths(Process("P", (Stage("s", "S", 5, milestones=milestones[:-1]),))) == []
    assert paths(Process("P", (Stage("s", "S", 5, milestones=milestones),))) == [()]
    wordy = tuple(replace(milestone, evidence="x" * 2000) for milestone in milestones[:101])
    assert paths(Process("P", (Stage("s", "S", 5, milestones=wordy),))) == [()]


def test_a_milestone_in_two_stages_is_named_in_both():
    both = replace(CHOICE, milestones=INTEREST.milestones[:1])
    assert paths(replace(PROCESS, stages=(INTEREST, both))) == [
        ("stages", 0, "milestones", 0, "id"),
        ("stages", 1, "milestones", 0, "id"),
    ]


@pytest.mark.parametrize(
    ("process", "path"),
    [
        (replace(PROCESS, stages=()), ("stages",)),
        (replace(PROCESS, format=FORMAT + 1), ("format",)),
        (replace(PROCESS, name=""), ("name",)),
        (replace(PROCESS, owner="Ada\nBabbage"), ("owner",)),
        (replace(PROCESS, aim="\x00"), ("aim",)),
        (replace(PROCESS, aim="x" * 2001), ("aim",)),
        (Process("P", (replace(CHOICE, id=""),)), ("stages", 0, "id")),
        (Process("P", (replace(CHOICE, probability=100.0),)), ("stages", 0, "probability")),
        (Process("P", (Stage("s", "S", 5, milestones=(Milestone("m", "\t"),)),)),
         ("stages", 0, "milestones", 0, "title")),
    ],
)  # fmt: skip
def test_a_broken_process_names_the_place(process, path):
    assert paths(process) == [path]
    with pytest.raises(Refused):
        kept(process)


def test_a_fingerprint_changes_with_anything_beneath():
    renamed = replace(CHOICE, milestones=(replace(CHOICE.milestones[0], evidence="Mail"),))
    assert fingerprint(CHOICE) == "182df6d0f7a98b814727e0271d716f6f"
    assert fingerprint(CHOICE) != fingerprint(renamed)
    assert fingerprint(PROCESS) != fingerprint(replace(PROCESS, stages=(INTEREST, renamed)))


def test_a_milestone_and_an_activity_of_the_same_words_are_not_the_same():
    assert fingerprint(Milestone("x", "X")) != fingerprint(RecommendedActivity("x", "X"))


@given(processes())
def test_a_stored_document_keeps_its_fingerprint(process):
    assert fingerprint(process) == fingerprint(process_from_data(process_data(process)))
