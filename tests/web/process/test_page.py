"""Reading the process, and opening a line of it."""

from html import escape

import pytest

from tests.support.pages import headings, words
from tests.web.process.conftest import Station


def test_the_document_tells_stages_milestones_evidence_and_support(station):
    page = station.get()
    assert headings(page) == [
        "How we sell pumps",
        "Stages",
        "Stage 1: Interest",
        "What the buyer does",
        "What we do",
        "Stage 2: Choice",
        "What the buyer does",
        "What we do",
        "Around the stages",
        "How the buyer buys",
        "What to ask first",
        "Plays",
        "Our words",
        "After the signature",
        "Stories",
        "Flowchart",
        "Keys",
    ]
    told = words(page)
    assert "2 stages, 3 milestones, 2 of them gates" in told
    assert "20 % likely to close" in told
    assert "The buyer has named a problem." in told
    assert "9 of 12 won deals 1 of 3 lost" in told
    assert "Revision 1, Karin" in told


def test_readers_see_what_a_note_sounds_like_that_tells_facts_and_one_that_tells_none(station, reader):
    assert "What a note of a deal sounds like here" not in words(station.get())
    station.change("stage", "interest", "good_note", "Plant loses 40,000 a year.", "")
    station.change("stage", "interest", "bad_note", "Went well.", "")
    told = words(station.as_seen_by(reader).get())
    assert "It tells facts Plant loses 40,000 a year. It tells nothing Went well." in told


def test_the_flowchart_is_there_for_a_desk_for_a_phone_and_in_words(station):
    page = station.get()
    for name, query in (("wide", "shape=lanes"), ("narrow", "shape=lanes&narrow=1")):
        where = f"{station.front}/{station.process}/history/1/flowchart?{query}"
        assert f'href="{escape(where)}"' in page.text
        drawn = station.person.get(where)
        assert drawn.mimetype == "image/svg+xml"
        assert f'aria-labelledby="flow-{name}-title"' in drawn.text
        assert "style" not in drawn.text
    assert "Before the next stage the buyer must: Need written down" in words(page)


def test_each_revision_has_its_own_flowchart(station):
    station.change("stage", "interest", "title", "Problem measured", "Interest")
    drawn = [station.get(f"/{station.process}/history/{number}/flowchart").text for number in (1, 2)]
    assert ["Problem measured" in text for text in drawn] == [False, True]


def test_without_graphviz_the_page_is_there_and_the_drawing_says_why(station, monkeypatch):
    station.change("stage", "interest", "title", "Not drawn before", "Interest")
    monkeypatch.setenv("PATH", "/nowhere")
    assert station.get().status_code == 200
    drawn = station.get(f"/{station.process}/history/2/flowchart")
    assert drawn.status_code == 503
    assert "Graphviz" in words(drawn)


def test_a_reader_sees_everything_and_no_control(station, reader):
    page = station.as_seen_by(reader).get("?open=interest")
    told = words(page)
    assert "Need written down" in told
    assert "E-mail" in told
    assert 'method="post" action="/w/' not in page.text
    assert "Add a" not in told


def test_a_stranger_is_asked_to_sign_in_and_others_find_nothing(station, stranger, outsider):
    assert stranger.get(station.front).location == f"/sign-in?next={station.front}"
    assert outsider.get(station.front).status_code == 404
    assert station.person.post(station.front).status_code == 405


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("?open=process", 'name="aim"'),
        ("?open=interest", 'name="probability" value="20"'),
        ("?open=need-written", 'name="evidence"'),
        ("?open=call", 'name="title" value="Call the plant manager"'),
        ("?add=milestone&to=choice", 'name="parent" value="choice"'),
        ("?add=activity&to=choice", 'name="parent" value="choice"'),
        ("?add=stage", 'name="after" value="choice"'),
        ("?add=stage&after=interest", 'name="probability" value="40"'),
    ],
)
def test_one_line_at_a_time_is_open_for_writing(query, field, station):
    page = station.get(query)
    assert field in page.text
    assert page.text.count('id="open"') == 1


@pytest.mark.parametrize("query", ["?open=nothing", "?add=milestone&to=nothing", "?add=deal", "?open="])
def test_an_address_that_opens_nothing_shows_the_document(query, station):
    page = station.get(query)
    assert page.status_code == 200
    assert 'id="open"' not in page.text


def test_user_text_is_text(station):
    hostile = '<b>x</b> {{7*7}} "] =cmd() \u202eright'
    station.change("stage", "interest", "title", hostile, "Interest")
    page = station.get("?open=interest")
    assert hostile in words(page)
    assert "<b>x</b>" not in page.text


@pytest.fixture
def bare(app, karin, workspace):
    return Station(app, workspace, karin, "none")


def test_a_workspace_without_a_process_teaches_the_first_step(bare):
    page = bare.get()
    assert headings(page) == ["Design", "Keys"]
    assert "There is no process here yet." in words(page)
    assert "For example: Stage “Need agreed”" in words(page)
    assert f'href="/w/{bare.workspace}/groups"' in page.text
    assert "Make the process from the groups" not in words(page)


def test_a_reader_of_a_workspace_without_a_process_is_told_who_makes_it(bare, reader):
    assert "As soon as a member of this workspace makes one" in words(bare.as_seen_by(reader).get())
