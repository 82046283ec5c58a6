"""What stands around the stages: written on the page, as everything else of the document."""

import pytest

from tests.support.pages import words


@pytest.mark.parametrize(
    ("kind", "field", "title"),
    [
        ("buying_step", "buying_steps", "Compares three makers"),
        ("question", "questions", "How do you usually buy pumps?"),
        ("play", "plays", "Meyer Pumps"),
        ("term", "terms", "Duty point"),
        ("after", "after", "Hand over to service"),
    ],
)
def test_each_list_takes_a_line_and_gives_it_back(station, kind, field, title):
    extra = {"status_quo": "optional"} if kind == "play" else {}
    page = station.post("add", kind=kind, parent="process", after="", title=title, **extra)
    assert page.status_code == 303
    (part,) = getattr(station.document(), field)
    assert part.title == title
    assert title in words(station.get())
    station.post("undo")
    assert getattr(station.document(), field) == ()


def test_a_line_is_changed_moved_and_removed(station):
    for title in ("First", "Second"):
        after = station.document().questions[-1].id if station.document().questions else ""
        station.post("add", kind="question", parent="process", after=after, title=title)
    station.change("question", "first", "title", "Who decides?", "First")
    station.post("place", id="first", parent="process", after="second")
    assert [each.title for each in station.document().questions] == ["Second", "Who decides?"]
    assert "Who decides?" in words(station.get("?open=first"))


def test_a_milestone_tells_how_to_get_there(station):
    fields = {"ask": "Who signs?", "saw-ask": "", "day": "12", "saw-day": ""}
    station.change("milestone", "need-written", "who", "Plant manager", "", **fields)
    milestone = station.document().stages[0].milestones[0]
    assert (milestone.who, milestone.ask, milestone.day) == ("Plant manager", "Who signs?", 12)
    told = words(station.get())
    assert "Plant manager" in told
    assert "typically on day 12" in told


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("next_review", "soon", "Write it as year, month and day: 2027-03-31."),
        ("methodology_link", "javascript:alert(1)", "Begin it with https://."),
    ],
)
def test_what_cannot_stand_there_is_refused_with_the_mend_and_kept(station, field, value, told):
    page = station.change("process", "process", field, value, "")
    assert page.status_code == 422
    assert told in words(page)
    assert value in page.text


def test_a_company_without_won_deals_starts_from_a_process_of_others(app, karin, workspace):
    page = karin.get(f"/w/{workspace}/process")
    assert "No won deals yet? Start from a process of others" in words(page)
    karin.post(f"/w/{workspace}/process/refer", {"reference": "five-stages", "key": "refer"})
    told = words(karin.get(f"/w/{workspace}/process"))
    assert "Mutual interest" in told
    assert "How Acme sells" in told
    assert karin.post(f"/w/{workspace}/process/refer", {"reference": "none"}).status_code == 400
