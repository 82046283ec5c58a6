"""How the buyer buys: begun from a typical purchase, or from what an experienced seller sees."""

import pytest

from tests.support.pages import words
from tests.web.process.conftest import pressed


@pytest.fixture
def page(station):
    return lambda: station.get(f"/{station.process}/buying")


def titles(station):
    return [step.title for step in station.document().buying_steps]


def test_a_typical_purchase_is_put_in_with_one_press_and_taken_back_with_one(station, page):
    assert "A machine or a plant" in words(page())
    address, fields = pressed(page(), "Start from these steps A public tender")
    assert station.person.post(address, fields).status_code == 303
    assert titles(station)[0] == "Plans the purchase"
    assert len(titles(station)) == 6
    assert station.history()[0] == "Began with how a buyer buys: A public tender"
    assert "They invite several firms to tell what there is." in words(station.get())
    station.post("undo")
    assert titles(station) == []


def test_what_is_there_already_is_not_added_twice(station):
    station.post("buying/begin", purchase="tender")
    before = station.head().number
    station.post("buying/begin", purchase="tender")
    assert station.head().number == before
    assert "All of these steps are there already." in words(station.get())
    assert station.post("buying/begin", purchase="none").status_code == 400


def test_each_answer_of_a_seller_becomes_a_step(station, page):
    assert "What do they ask for first, and who asks?" in words(page())
    station.post("buying/seen", begins="The pump broke.", orders="Two <b>signatures</b>.")
    assert [(step.title, step.seen) for step in station.document().buying_steps] == [
        ("Has a reason to change something", "The pump broke."),
        ("Orders", "Two <b>signatures</b>."),
    ]
    assert station.history()[0] == "Wrote down 2 steps of the buyer’s"
    assert "Two <b>signatures</b>." in words(station.get()) or "&lt;b&gt;" in station.get().text
    station.post("undo")
    assert titles(station) == []


def test_without_an_answer_it_says_that_a_few_words_are_enough(station):
    page = station.post("buying/seen", begins=" ")
    assert page.status_code == 422
    assert "Answer at least one question." in words(page)
    assert titles(station) == []


def test_an_answer_that_is_too_long_is_told_and_given_back(station):
    page = station.post("buying/seen", begins="x" * 2001)
    assert page.status_code == 422
    assert "Make this 1 character shorter." in words(page)
    assert "x" * 2001 in page.text


@pytest.mark.parametrize("action", ["buying/begin", "buying/seen"])
def test_only_members_of_the_workspace_may_do_it(assert_guarded, action):
    assert_guarded(action, purchase="tender", begins="The pump broke.")
