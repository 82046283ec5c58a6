"""The advisor on the page: what to mend by a click, what is left so with a reason, the deals run through."""

import pytest

from tests.support.pages import words
from tests.web.process.conftest import pressed

NO_OWNER = {"rule": "owner", "about": "process"}


@pytest.fixture
def review(station):
    return lambda query="": station.get(f"/{station.process}/review{query}")


def test_the_review_tells_how_many_rules_hold_and_what_to_mend(review):
    page = review()
    assert page.status_code == 200
    assert "14 of 29 rules hold." in words(page)
    assert "The process has no owner. Name one person." in words(page)
    assert "It frames without constricting yes" in words(page)
    assert "It follows the buyer’s process not yet" in words(page)


def test_one_press_mends_what_was_found_and_can_be_undone(station, review):
    address, fields = pressed(review(), "Mend it")
    assert station.person.post(address, fields).status_code == 303
    assert station.history()[0] != "Began"
    told = words(review())
    assert "14 of 29 rules hold." not in told or "Undo" in told


def test_the_buyers_usual_steps_come_with_one_press(station):
    station.post("review/mend", rule="buying-known", about="process")
    assert [step.title for step in station.document().buying_steps] == [
        "Sees a problem",
        "Says what is needed",
        "Compares ways and makers",
        "Decides",
        "Puts it to use",
    ]
    assert station.history()[0] == "Began with the usual steps of a buyer"


def test_a_finding_is_left_so_with_its_reason_which_is_kept(station, review):
    page = review("?dismiss=owner-process")
    address, fields = pressed(page, "Leave it so")
    station.person.post(address, fields | {"reason": "Two of us share it."})
    told = words(review())
    assert "Left so, with a reason 1" in told
    assert "Two of us share it." in told
    assert "14 of 29 rules hold." in told
    station.post("review/take-up", **NO_OWNER)
    assert "Left so" not in words(review())
    assert station.document().dismissed == ()


def test_without_a_reason_nothing_is_dismissed(station):
    page = station.post("review/dismiss", **NO_OWNER, reason=" ")
    assert page.status_code == 422
    assert "Write why, for those who ask later." in words(page)
    assert station.document().dismissed == ()


def test_what_is_no_longer_so_changes_nothing(station, review):
    station.change("process", "process", "owner", "Ann", "")
    before = station.head().number
    assert station.post("review/mend", **NO_OWNER).status_code == 303
    assert "That is no longer so" in words(review())
    assert station.head().number == before


def test_a_reason_for_what_is_no_longer_so_is_given_back(station):
    station.change("process", "process", "owner", "Ann", "")
    page = station.post("review/dismiss", **NO_OWNER, reason="Two of us share it.")
    assert page.status_code == 409
    assert "Two of us share it." in words(page)
    assert station.document().dismissed == ()


def test_of_two_open_points_the_one_that_is_meant_is_left_so(station):
    station.post(
        "review/dismiss", rule="qualifying", about="process#bant.timing", reason="No date is ever known."
    )
    assert [each.about for each in station.document().dismissed] == ["process#bant.timing"]


@pytest.mark.parametrize("action", ["review/mend", "review/dismiss", "review/take-up"])
def test_only_members_of_the_workspace_may_do_it(assert_guarded, action):
    assert_guarded(action, **NO_OWNER, reason="No.")


def test_a_reader_reads_it_and_has_no_buttons(station, reader, review):
    page = reader.get(f"{station.front}/{station.process}/review")
    assert "The process has no owner." in words(page)
    assert "Mend it" not in words(page)
