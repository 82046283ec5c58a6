"""An open page of the process follows what others change, part by part."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.process.conftest import pressed


@pytest.fixture
def news(bens, station):
    """What Ben's page is told that it does not show yet: the names of the parts, and their words."""
    page = bens.get()
    known = [re.search(r'data-revision="(\d+)"', page.text)[1]]

    def ask(query="", since=None):
        answer = bens.get(f"/{bens.process}/live?since={since or known[0]}{query}")
        if answer.status_code == 204:
            return {}
        known[0] = answer.json["revision"]
        return answer.json["parts"]

    return ask


def test_nothing_comes_while_nothing_changes(news):
    assert news() == {}


def test_only_the_stage_that_somebody_changed_comes_with_head_and_tools(station, news):
    station.change("milestone", "need-written", "title", "Need signed", "Need written down")
    parts = news()
    assert set(parts) == {"head", "tools", "outline", "stage-interest"}
    assert "Need signed" in parts["stage-interest"]
    assert "Revision 2, Karin" in " ".join(parts["head"].split())
    assert news() == {}


def test_each_part_is_whole_and_named_as_the_page_names_it(station, news):
    station.change("milestone", "need-written", "title", "Need signed", "Need written down")
    page = station.get().text
    for name, text in news().items():
        assert re.match(rf'<\w+[^>]* data-part="{name}"', text), name
        assert f'data-part="{name}"' in page


@pytest.mark.parametrize(
    ("kind", "extra"),
    [
        ("buying_step", {}),
        ("question", {}),
        ("play", {"status_quo": "optional"}),
        ("term", {}),
        ("after", {}),
        ("story", {}),
    ],
)
def test_each_list_around_the_stages_follows(station, news, kind, extra):
    station.post("add", kind=kind, parent="process", after="", title="Told by Ann", **extra)
    parts = news()
    assert "Told by Ann" in parts[f"around-{kind}"]
    assert sum(name.startswith("around-") for name in parts) == 1


def test_a_stage_that_comes_or_goes_brings_all_of_them(station, news):
    station.post("add", kind="stage", parent="process", after="choice", title="Signed", probability="90")
    parts = news()
    assert "Signed" in parts["stages"]
    assert not any(name.startswith("stage-") for name in parts)


def test_a_renamed_stage_is_renamed_in_its_stories_and_a_step_in_the_stages_that_serve_it(station, news):
    station.post("add", kind="story", parent="process", after="", title="The mill", stage="interest")
    station.post("add", kind="buying_step", parent="process", after="", title="Plans")
    station.change("stage", "interest", "serves", ["", "plans"], "")
    news()
    station.change("stage", "interest", "title", "Pain", "Interest")
    assert "Pain" in news()["around-story"]
    station.change("buying_step", "plans", "title", "Plans the year", "Plans")
    assert "Plans the year" in news()["stage-interest"]


def test_what_is_open_stays_open_in_what_comes_and_is_held(station, bens, news):
    page = bens.get("?open=need-written")
    assert "/live?open=need-written" in page.text
    station.change("milestone", "visit-agreed", "title", "Visit on 22 August", "Visit agreed")
    stage = news("&open=need-written")["stage-interest"]
    assert "data-held" in stage
    assert 'name="evidence"' in stage


def test_what_is_open_is_asked_for_in_every_shape(bens):
    page = bens.get("?shape=funnel&open=need-written")
    address = unescape(re.search(r'data-live="([^"]+)"', page.text)[1])
    assert parse_qs(urlsplit(address).query) == {"shape": ["funnel"], "open": ["need-written"], "was": ["1"]}


def test_whoever_writes_is_told_what_others_changed_of_it_and_who(station, bens, news):
    page = bens.get("?open=need-written")
    assert 'data-part="others"' in page.text
    station.change("milestone", "need-written", "evidence", "Signed <b>form</b>", "E-mail")
    told = news("&open=need-written&was=1")["others"]
    assert "Karin changed this while you write." in told
    assert 'data-theirs="evidence" data-value="Signed &lt;b&gt;form&lt;/b&gt;"' in told
    assert "data-takes" in told
    # What is changed elsewhere later is no news of it, and Ben is not said to have changed it.
    bens.change("milestone", "visit-agreed", "title", "Visit on 22 August", "Visit agreed")
    assert "Karin changed this" in news("&open=need-written&was=1")["others"]
    assert "changed" not in news("&open=need-written&was=2", since=1)["others"]


def test_whoever_writes_is_told_that_it_was_removed(station, news):
    _, fields = pressed(station.get("?open=need-written"), "Remove")
    station.post("remove", **fields)
    told = news("&open=need-written&was=1")["others"]
    assert "Karin removed this while you write. Save, and you can put it back with your words." in told


@pytest.mark.parametrize("was", ["", "none", "0", "99", "-1", "123456789012"])
def test_a_page_that_opened_something_odd_is_told_nothing_of_it(station, news, was):
    station.change("milestone", "need-written", "title", "Need signed", "Need written down")
    told = news(f"&open=need-written&was={was}")
    assert "changed this" not in told["others"]


@pytest.mark.parametrize("since", ["999", "none", "-1", "1.2", "99999999999"])
def test_a_page_that_knows_something_odd_is_given_everything(station, news, since):
    parts = news(since=since)
    assert {"head", "tools", "stages", "around-story"} <= set(parts)


def test_a_reader_follows_without_buttons(station, reader):
    station.change("milestone", "need-written", "title", "Need signed", "Need written down")
    answer = reader.get(f"{station.front}/{station.process}/live?since=1")
    assert "Need signed" in answer.json["parts"]["stage-interest"]
    assert "Add a milestone" not in answer.json["parts"]["stage-interest"]


def test_the_review_follows_as_well(station, bens):
    page = bens.get(f"/{bens.process}/review")
    known = re.search(r'data-revision="([^"]+)"', page.text)[1]
    look = f"/{bens.process}/review/live?since={known}"
    assert bens.get(look).status_code == 204
    station.change("process", "process", "owner", "Ann", "")
    parts = bens.get(look).json["parts"]
    assert set(parts) == {"lead", "findings", "elements", "covered", "replay"}
    assert "The process has no owner." not in parts["findings"]
    for name, text in parts.items():
        assert f'data-part="{name}"' in text


@pytest.mark.parametrize("look", ["live", "review/live"])
def test_strangers_and_outsiders_are_told_nothing(station, stranger, outsider, look):
    where = f"{station.front}/{station.process}/{look}"
    assert stranger.get(where).status_code in (302, 303, 403)
    assert outsider.get(where).status_code == 404
    assert station.person.get(f"{station.front}/nothing/{look}").status_code == 404
