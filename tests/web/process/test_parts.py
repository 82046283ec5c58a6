"""Adding, removing and recasting."""

import pytest

from tests.support.pages import headings, words
from tests.web.process.conftest import pressed

NEW = {
    "stage": {
        "parent": "process",
        "after": "interest",
        "title": "Trial",
        "probability": "40",
        "progress": "",
    },
    "milestone": {
        "parent": "choice",
        "after": "offer-chosen",
        "title": "Board approved",
        "gate": "gate",
        "evidence": "",
    },
    "activity": {"parent": "choice", "after": "", "title": "Write the one page for the board"},
}


@pytest.mark.parametrize("kind", NEW)
def test_a_new_line_stands_where_it_was_asked_for(kind, station):
    assert station.post("add", kind=kind, **NEW[kind]).status_code == 303
    document = station.document()
    stages = document.stages
    found = {
        "stage": [stage.title for stage in stages],
        "milestone": [milestone.title for milestone in stages[-1].milestones],
        "activity": [activity.title for activity in stages[-1].activities],
    }
    assert (
        found[kind]
        == {
            "stage": ["Interest", "Trial", "Choice"],
            "milestone": ["Offer chosen", "Board approved"],
            "activity": ["Write the one page for the board"],
        }[kind]
    )


def test_after_a_milestone_the_next_one_can_be_typed_at_once(station):
    answer = station.post("add", kind="milestone", **NEW["milestone"])
    assert answer.location == f"{station.front}?add=milestone&to=choice#open"
    page = station.person.get(answer.location)
    assert "Added milestone “Board approved” to stage “Choice”" in words(page)
    assert 'name="after" value="board-approved"' in page.text


def test_a_new_line_without_words_comes_back_open(station):
    answer = station.post("add", kind="milestone", **NEW["milestone"] | {"title": "", "evidence": "Minutes"})
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert "Enter what the buyer has done." in words(answer)
    assert "Minutes</textarea>" in answer.text


@pytest.mark.parametrize("kind", ["process", "deal"])
def test_only_stages_milestones_and_activities_are_added(kind, station):
    answer = station.post("add", kind=kind, **NEW["stage"])
    assert answer.status_code == 400
    assert len(station.history()) == 1


def test_a_milestone_cannot_stand_in_the_process_itself(station):
    answer = station.post("add", kind="milestone", **NEW["milestone"] | {"parent": "process"})
    assert answer.status_code == 422
    assert "A milestone stands in a stage." in words(answer)


def test_only_members_add(assert_guarded):
    assert_guarded("add", kind="stage", **NEW["stage"])


def press(station, id, words):
    _, fields = pressed(station.get(f"?open={id}"), words)
    return fields


def test_a_removed_stage_comes_back_with_all_that_it_held(station):
    before = station.document()
    answer = station.post("remove", **press(station, "interest", "Remove this stage"))
    assert answer.location == f"{station.front}#at-process"
    assert "Removed stage “Interest” and the 3 things in it" in words(station.get())
    station.post("undo")
    assert station.document() == before


def test_after_a_removal_the_page_returns_to_what_stood_before_it(station):
    answer = station.post("remove", **press(station, "visit-agreed", "Remove"))
    assert answer.location == f"{station.front}#at-need-written"


def test_the_last_stage_cannot_be_removed(station):
    fields = press(station, "choice", "Remove this stage")
    station.post("remove", **press(station, "interest", "Remove this stage"))
    answer = station.post("remove", **fields)
    assert answer.status_code == 422
    assert "A process has at least one stage. Add another stage before removing this one." in words(answer)
    assert "Remove this stage" not in words(station.get("?open=choice"))


def test_only_members_remove(assert_guarded):
    assert_guarded("remove", id="interest", fingerprint="seen")


def test_a_milestone_becomes_something_we_do_and_a_milestone_again(station):
    station.post("recast", **press(station, "visit-agreed", "Make it something we do"))
    assert [activity.id for activity in station.document().stages[0].activities] == ["call", "visit-agreed"]
    station.post("recast", **press(station, "visit-agreed", "Make it a milestone"))
    milestone = station.document().stages[0].milestones[-1]
    assert (milestone.id, milestone.gate, milestone.support.deals) == ("visit-agreed", False, 9)


def test_a_stage_cannot_become_something_we_do(station):
    answer = station.post("recast", id="interest", fingerprint="seen")
    assert answer.status_code == 422
    assert "This is not a recommended activity." in words(answer)


def test_only_members_recast(assert_guarded):
    assert_guarded("recast", id="visit-agreed", fingerprint="seen")


def test_only_members_put_back(assert_guarded):
    assert_guarded("put-back", id="visit-agreed", kind="milestone", revision="1", title="Mine")


@pytest.mark.parametrize("revision", ["0", "99", "x", "-1", "1e3", "9" * 40])
def test_nothing_is_put_back_from_a_revision_that_never_was(revision, station):
    answer = station.post("put-back", id="visit-agreed", kind="milestone", revision=revision, title="Mine")
    assert answer.status_code == 404
