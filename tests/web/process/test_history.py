"""Undo, redo, and going back to a revision."""

import pytest

from tests.support.pages import headings, words
from tests.web.process.conftest import pressed


def rename(station, new, saw="Interest"):
    return station.change("stage", "interest", "title", new, saw)


def test_undo_and_redo_say_what_they_would_do_and_when_i_did_it(station):
    rename(station, "Problem measured")
    assert "Undo Renamed stage “Interest” to “Problem measured” you, " in words(station.get())
    station.post("undo")
    page = station.get()
    assert "Undid: Renamed stage “Interest” to “Problem measured”" in words(page)
    assert "Redo Renamed stage “Interest” to “Problem measured” you, " in words(page)
    assert station.titles()[0] == "Interest"
    station.post("redo")
    assert station.titles()[0] == "Problem measured"


@pytest.mark.parametrize(
    ("action", "told"),
    [("undo", "There is nothing of yours to undo."), ("redo", "There is nothing of yours to bring back.")],
)
def test_with_nothing_to_take_back_it_says_so(action, told, station):
    assert station.post(action).status_code == 303
    assert told in words(station.get())
    assert "disabled" in station.get().text


def test_undo_takes_back_my_own_change_and_nobody_elses(station, bens):
    rename(station, "Problem measured")
    bens.change("stage", "choice", "title", "Chosen", "Choice")
    station.post("undo")
    assert station.titles() == ["Interest", "Chosen"]


def test_the_same_undo_sent_twice_takes_one_change_back(station):
    rename(station, "One")
    rename(station, "Two", saw="One")
    for _ in range(2):
        station.post("undo", key="the same")
    assert station.titles()[0] == "One"


@pytest.mark.parametrize("action", ["undo", "redo"])
def test_only_members_undo(action, assert_guarded):
    assert_guarded(action)


def test_the_history_tells_every_revision_to_every_member(station, reader):
    rename(station, "Problem measured")
    page = station.as_seen_by(reader).get(f"/{station.process}/history")
    assert headings(page)[0] == "History"
    assert "2 Renamed stage “Interest” to “Problem measured” Karin" in words(page)
    assert "1 Began the process “How we sell pumps” Karin" in words(page)


def test_a_long_history_is_read_page_by_page(station):
    for number in range(101):
        rename(station, f"Name {number}", saw=f"Name {number - 1}" if number else "Interest")
    first = station.get(f"/{station.process}/history")
    assert "Name 100" in words(first)
    assert "Began the process" not in words(first)
    assert "Began the process" in words(station.get(f"/{station.process}/history?before=3"))


def test_an_old_revision_is_looked_at_and_gone_back_to(station):
    rename(station, "Problem measured")
    page = station.get(f"/{station.process}/history/1")
    assert "This is revision 1, as it was. Now it is revision 2." in words(page)
    assert "Stage 1: Interest" in headings(page)
    address, fields = pressed(page, "Back to this revision")
    assert station.person.post(address, fields).status_code == 303
    assert station.titles()[0] == "Interest"
    assert station.history()[0] == "Went back to revision 1"
    station.post("undo")
    assert station.titles()[0] == "Problem measured"


def test_going_back_over_a_change_that_i_have_not_seen_asks_first(station, bens):
    rename(station, "Problem measured")
    address, fields = pressed(station.get(f"/{station.process}/history/1"), "Back to this revision")
    rename(bens, "Pain admitted", saw="Problem measured")
    answer = station.person.post(address, fields)
    assert answer.status_code == 409
    assert station.titles()[0] == "Pain admitted"
    address, fields = pressed(answer, "Go back all the same")
    station.person.post(address, fields)
    assert station.titles()[0] == "Interest"


def test_a_reader_looks_but_does_not_go_back(station, reader):
    rename(station, "Problem measured")
    page = station.as_seen_by(reader).get(f"/{station.process}/history/1")
    assert "Stage 1: Interest" in headings(page)
    assert "Back to this revision" not in words(page)


def test_only_members_go_back(assert_guarded):
    assert_guarded("history/1/back", fingerprint="seen")


@pytest.mark.parametrize("number", ["0", "99", "x", "1.5", "99999999999999999999999"])
def test_a_revision_that_never_was_is_no_page(number, station):
    assert station.get(f"/{station.process}/history/{number}").status_code == 404


@pytest.mark.parametrize("page", ["history", "history/1", "history/1/flowchart", "process.yaml"])
def test_its_pages_are_for_members_of_the_workspace(page, station, stranger, outsider):
    where = f"{station.front}/{station.process}/{page}"
    assert stranger.get(where).status_code == 303
    assert outsider.get(where).status_code == 404
    assert station.person.get(f"{station.front}/nothing/{page}").status_code == 404
    assert station.person.post(where).status_code == 405
