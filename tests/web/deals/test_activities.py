"""The activities of a deal: more of them, their sides, dates, words, places, and taking them away."""

import re

import pytest
from markupsafe import escape

from tests.support.pages import words
from tests.web.deals.test_deals import lines, undo_on


@pytest.fixture
def told(karin, workspace):
    text = "buyer: asked\nus: visited\nbuyer: signed"
    return karin.post(f"/w/{workspace}/deals", {"name": "Acme", "outcome": "won", "text": text}).location


def ids(page):
    return re.findall(r'data-id="([\w-]+)"', page.text)


@pytest.fixture
def activity(karin, workspace, told):
    """`activity(0)` is the address of the deal's first activity."""
    return lambda place: f"/w/{workspace}/activities/{ids(karin.get(told))[place]}"


def texts(page):
    return [text for _, text in lines(page)]


def test_more_lines_go_to_the_end_and_can_be_taken_back(karin, told):
    karin.post(f"{told}/activities", {"text": "us: thanked\npaid", "key": "k"})
    page = karin.get(told)
    assert texts(page) == ["asked", "visited", "signed", "thanked", "paid"]
    assert "2 activities added." in words(page)
    karin.post(*undo_on(page))
    assert texts(karin.get(told)) == ["asked", "visited", "signed"]


def test_lines_sent_twice_are_stored_once(karin, told):
    for _ in range(2):
        assert karin.post(f"{told}/activities", {"text": "us: thanked", "key": "k"}).status_code == 303
    assert texts(karin.get(told)) == ["asked", "visited", "signed", "thanked"]


def test_lines_that_cannot_be_read_come_back(karin, told):
    answer = karin.post(f"{told}/activities", {"text": "2026-13-01 paid"})
    assert answer.status_code == 422
    assert "Line 1: This is no date." in words(answer)
    assert "2026-13-01 paid</textarea>" in answer.text
    assert len(texts(karin.get(told))) == 3


def test_one_press_says_who_did_it(karin, told, activity):
    karin.post(f"{activity(0)}/side", {"side": "seller"})
    karin.post(f"{activity(1)}/side", {"side": "unknown"})
    assert lines(karin.get(told)) == [("seller", "asked"), ("unknown", "visited"), ("buyer", "signed")]


def test_a_side_that_there_is_not_changes_nothing(karin, told, activity):
    assert karin.post(f"{activity(0)}/side", {"side": "nobody"}).status_code == 400
    assert lines(karin.get(told))[0] == ("buyer", "asked")


def test_words_side_and_date_are_changed_together_and_undone_together(karin, told, activity):
    karin.post(activity(0), {"text": "asked twice", "side": "seller", "date": "2026-05-01"})
    page = karin.get(told)
    assert lines(page)[0] == ("seller", "asked twice")
    assert "1 May 2026" in words(page)
    karin.post(*undo_on(page))
    page = karin.get(told)
    assert lines(page)[0] == ("buyer", "asked")
    assert "1 May 2026" not in words(page)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ""}, "Write what happened."),
        ({"text": "x" * 20_001}, "Make this 1 character shorter."),
        ({"side": ""}, "Choose who did it."),
        ({"date": "soon"}, "Write the date as year-month-day"),
        ({"date": "03/04/2026"}, "This can be read as two different days."),
    ],
)
def test_a_wrong_change_comes_back_with_what_was_typed(fields, message, karin, told, activity):
    answer = karin.post(activity(0), {"text": "asked thrice", "side": "buyer", "date": "", **fields})
    assert answer.status_code == 422
    assert message in words(answer)
    assert "asked thrice" in answer.text or "text" in fields
    assert texts(karin.get(told))[0] == "asked"


def presses(page, activity, way):
    """What the button that moves the activity sends."""
    name = activity.rsplit("/", 1)[1]
    return re.search(
        rf'id="{way}-{name}" formaction="([^"]+)" name="after" value="([^"]*)"', page.text
    ).groups()


@pytest.mark.parametrize(
    ("place", "way", "order"),
    [
        (1, "up", ["visited", "asked", "signed"]),
        (2, "up", ["asked", "signed", "visited"]),
        (0, "down", ["visited", "asked", "signed"]),
        (1, "down", ["asked", "signed", "visited"]),
    ],
)
def test_the_buttons_move_an_activity_by_one_place(place, way, order, karin, told, activity):
    address, after = presses(karin.get(told), activity(place), way)
    karin.post(address, {"after": after})
    page = karin.get(told)
    assert texts(page) == order
    karin.post(*undo_on(page))
    assert texts(karin.get(told)) == ["asked", "visited", "signed"]


def test_an_activity_dropped_elsewhere_goes_there(karin, told, activity):
    last = ids(karin.get(told))[2]
    karin.post(f"{activity(0)}/move", {"after": last})
    assert texts(karin.get(told)) == ["visited", "signed", "asked"]


def test_an_activity_of_another_deal_is_no_place_to_move_to(karin, workspace, told, activity):
    other = karin.post(f"/w/{workspace}/deals", {"name": "B", "outcome": "won", "text": "met"}).location
    elsewhere = ids(karin.get(other))[0]
    assert karin.post(f"{activity(0)}/move", {"after": elsewhere}).status_code == 404
    assert texts(karin.get(told)) == ["asked", "visited", "signed"]


def test_a_removed_activity_comes_back_to_its_place(karin, told, activity):
    karin.post(f"{activity(1)}/remove")
    page = karin.get(told)
    assert texts(page) == ["asked", "signed"]
    karin.post(*undo_on(page))
    assert texts(karin.get(told)) == ["asked", "visited", "signed"]


def test_taking_back_an_addition_touches_nothing_of_another_deal(karin, workspace, told):
    other = karin.post(f"/w/{workspace}/deals", {"name": "B", "outcome": "won", "text": "met"}).location
    karin.post(f"{other}/activities/take-back", {"ids": " ".join(ids(karin.get(told)))})
    assert len(texts(karin.get(told))) == 3


ACTIONS = ["", "/side", "/move", "/remove", "/restore"]


@pytest.mark.parametrize("action", ACTIONS)
def test_only_members_of_the_workspace_change_activities(action, activity, reader, outsider):
    assert reader.post(activity(0) + action, {"side": "seller"}).status_code == 403
    assert outsider.post(activity(0) + action, {"side": "seller"}).status_code == 404


@pytest.mark.parametrize("action", ACTIONS)
def test_an_activity_that_there_is_not_is_not_found(action, karin, workspace):
    assert karin.post(f"/w/{workspace}/activities/nothing{action}", {"side": "buyer"}).status_code == 404


@pytest.mark.parametrize("action", ACTIONS[1:])
def test_a_link_changes_no_activity(action, karin, activity):
    assert karin.get(activity(0) + action).status_code == 405


@pytest.mark.parametrize("text", ["<b>x</b>", "{{7*7}}", '"]', "=cmd()", "👩\u200d🚀 שלום", "x" * 10_000])
def test_what_people_note_is_shown_as_text(text, karin, told):
    karin.post(f"{told}/activities", {"text": text, "key": "k"})
    assert f"<p>{escape(text)}</p>" in karin.get(told).text
