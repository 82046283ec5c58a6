"""Cards for the room in the browser, and very many activities that are compared while people watch."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.station import Station
from workshop.demo import story
from workshop.domain.words import say
from workshop.store import work
from workshop.store.callers import Operator
from workshop.trades import compare_told
from workshop.web import groups_compared

pytestmark = pytest.mark.full

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def station(app, workspace, karin):
    made = Station(app, workspace, karin)
    made.tell(*story.deals())
    made.cards = f"{made.address}/cards"
    return made


@pytest.fixture
def cards(station, open_page, karin):
    """`cards(**options)` opens the first card."""
    station.group()
    karin.get(station.address)
    return lambda **options: open_page(station.cards, karin, **options)


def heading(page):
    return page.get_by_role("heading", level=1)


def test_a_card_and_its_second_step_are_accessible_and_fit_every_width(cards):
    page = cards()
    take_pictures(page, "card")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Done").click()
    expect(heading(page)).to_have_text("Where do these belong?")
    take_pictures(page, "card-where")
    assert_accessible(page)
    assert_fits(page)


def test_a_card_is_answered_by_keys_alone_and_undone(cards, station):
    page = cards()
    first = heading(page).inner_text()
    page.keyboard.press("2")
    expect(page.get_by_role("checkbox").nth(1)).to_be_checked()
    page.keyboard.press("2")
    expect(page.get_by_role("checkbox").nth(1)).not_to_be_checked()
    page.keyboard.press("1")
    page.keyboard.press("d")
    expect(heading(page)).to_have_text("Where do these belong?")
    page.keyboard.press("d")
    expect(page.get_by_text(re.compile(r"Card 2 of \d+ · 1 answered"))).to_be_visible()
    assert len(station.decisions) == 1
    expect(page.get_by_text("1 wording goes elsewhere.")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("Taken back: the answer to a card.")).to_be_visible()
    expect(heading(page)).to_have_text(first)
    assert station.decisions == ()


def test_a_card_is_answered_on_a_phone_without_scripts(cards, station):
    page = cards(java_script_enabled=False, **PHONE)
    page.get_by_role("checkbox").first.tap()
    page.get_by_role("button", name="Done").tap()
    page.get_by_role("radio", name="It belongs nowhere").check()
    page.get_by_role("button", name="Done").tap()
    expect(page.get_by_text("1 wording goes elsewhere.")).to_be_visible()
    assert len(station.decisions) == 2


def test_a_card_reads_from_the_back_of_the_room(cards):
    page = cards(viewport={"width": 1280, "height": 800})
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert page.locator(".room-said").first.evaluate(size) >= 24
    assert heading(page).evaluate(size) >= 40


def test_very_many_activities_are_compared_while_the_page_tells_how_far_it_is(
    station, open_page, karin, monkeypatch
):
    monkeypatch.setattr(groups_compared, "AT_ONCE", 100)
    page = open_page(station.address, karin)
    page.get_by_role("button", name="Group the activities").click()
    expect(heading(page)).to_have_text("Comparing the activities")
    with station.database.write(Operator()) as session:
        taken = work.take(session)
        work.progress(session, taken, 0.4, say("Comparing {n} activities with each other", n="273"))
    expect(page.get_by_text("Comparing 273 activities with each other")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_js_property("value", 0.4)
    take_pictures(page, "comparing")
    assert_accessible(page)
    assert_fits(page)
    made = compare_told(taken.payload, lambda *_: None)
    with station.database.write(Operator()) as session:
        work.finish(session, taken, made, media_type="application/octet-stream")
    expect(page.get_by_text(re.compile(r"\d+ groups found\."))).to_be_visible(timeout=30_000)
    expect(heading(page)).to_have_text("Groups")


def test_the_work_is_stopped_by_its_button(station, open_page, karin, monkeypatch):
    monkeypatch.setattr(groups_compared, "AT_ONCE", 100)
    page = open_page(station.address, karin)
    page.get_by_role("button", name="Group the activities").click()
    page.get_by_role("button", name="Stop comparing").click()
    expect(page.get_by_text("No longer comparing.")).to_be_visible()
