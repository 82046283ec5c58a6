"""Moving, merging and splitting."""

import pytest

from tests.support.pages import words
from tests.web.process.conftest import pressed


def milestones(station):
    return [[milestone.id for milestone in stage.milestones] for stage in station.document().stages]


@pytest.mark.parametrize(
    ("id", "where", "then", "told"),
    [
        (
            "visit-agreed",
            {"parent": "interest", "after": ""},
            [["visit-agreed", "need-written"], ["offer-chosen"]],
            "stage 1, position 1",
        ),
        (
            "visit-agreed",
            {"parent": "choice", "after": ""},
            [["need-written"], ["visit-agreed", "offer-chosen"]],
            "stage 2, position 1",
        ),
        (
            "visit-agreed",
            {"parent": "choice"},
            [["need-written"], ["offer-chosen", "visit-agreed"]],
            "stage 2, position 2",
        ),
        (
            "need-written",
            {"parent": "choice", "after": "offer-chosen"},
            [["visit-agreed"], ["offer-chosen", "need-written"]],
            "stage 2, position 2",
        ),
        (
            "need-written",
            {"parent": "choice", "after": "removed-since"},
            [["visit-agreed"], ["offer-chosen", "need-written"]],
            "stage 2, position 2",
        ),
    ],
)
def test_a_milestone_goes_where_it_is_put_and_the_place_is_told(id, where, then, told, station):
    answer = station.post("place", id=id, **where)
    assert answer.location == f"{station.front}#at-{id}"
    assert milestones(station) == then
    assert f"to {told}." in words(station.get())
    station.post("undo")
    assert milestones(station) == [["need-written", "visit-agreed"], ["offer-chosen"]]


def test_a_stage_goes_where_it_is_put(station):
    station.post("place", id="choice", parent="process", after="")
    assert station.titles() == ["Choice", "Interest"]
    assert "Moved stage “Choice” to position 1." in words(station.get())


def test_the_buttons_of_an_open_line_move_it_one_step(station):
    page = station.get("?open=visit-agreed")
    address, fields = pressed(page, "Move up")
    assert (fields["parent"], fields["after"]) == ("interest", "")
    _, fields = pressed(page, "Move down")
    assert (fields["parent"], fields["after"]) == ("choice", "")
    station.person.post(address, fields)
    assert milestones(station) == [["need-written"], ["visit-agreed", "offer-chosen"]]


def test_what_cannot_move_further_has_no_button_for_it(station):
    assert "Move up" not in words(station.get("?open=need-written"))
    assert "Move down" not in words(station.get("?open=offer-chosen"))


def test_a_milestone_cannot_stand_among_the_stages(station):
    answer = station.post("place", id="visit-agreed", parent="process", after="")
    assert answer.status_code == 422
    assert "A milestone stands in a stage." in words(answer)


@pytest.mark.parametrize("fields", [{"id": "gone", "parent": "choice"}, {"id": "call", "parent": "gone"}])
def test_a_move_that_meets_nothing_says_so_and_changes_nothing(fields, station):
    assert station.post("place", **fields).status_code == 303
    assert "Somebody removed this meanwhile, so nothing was changed." in words(station.get())
    assert len(station.history()) == 1


def test_only_members_move(assert_guarded):
    assert_guarded("place", id="visit-agreed", parent="choice", after="")


def test_two_stages_become_one_and_two_again(station):
    before = station.document()
    address, fields = pressed(station.get("?open=interest"), "Merge with “Choice”")
    assert station.person.post(address, fields).location == f"{station.front}#at-interest"
    assert station.titles() == ["Interest"]
    assert milestones(station) == [["need-written", "visit-agreed", "offer-chosen"]]
    assert "Merged stage “Choice” into “Interest”" in words(station.get())
    station.post("undo")
    assert station.document() == before


def test_only_members_merge(assert_guarded):
    assert_guarded("merge", id="choice", into="interest", fingerprint="seen")


def split(station, **others):
    _, fields = pressed(station.get("?open=interest"), "Split it")
    return station.post("split", **(fields | {"after": "need-written", "title": "Visit"} | others))


def test_a_stage_becomes_two_after_a_milestone(station):
    assert split(station).status_code == 303
    assert station.titles() == ["Interest", "Visit", "Choice"]
    assert milestones(station) == [["need-written"], ["visit-agreed"], ["offer-chosen"]]
    assert "Split stage “Interest” after “Need written down”" in words(station.get())


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ({"title": " "}, "This has no title. Write a few words."),
        ({"after": "visit-agreed"}, "There is no milestone after this place."),
        ({"after": "offer-chosen"}, "There is no milestone after this place."),
    ],
)
def test_a_split_that_makes_no_sense_is_refused(others, told, station):
    answer = split(station, **others)
    assert answer.status_code == 422
    assert told in words(answer)
    assert len(station.history()) == 1


def test_only_members_split(assert_guarded):
    assert_guarded("split", id="interest", after="need-written", title="Mine", fingerprint="seen")
