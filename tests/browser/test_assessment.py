"""Answering on a phone: a question a page, saved at once, honest about the line, two keys a question."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.web.assessment.conftest import Stand
from workshop.intake.questionnaire import by_id

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
THOROUGH = list(by_id("sales-process-maturity").questions)
SAVED = re.compile(r"Saved \d\d:\d\d")
UNSAVED = "Not saved yet, kept on this device"


@pytest.fixture
def stand(app, karin, workspace):
    fields = {"title": "Spring", "questionnaire": "sales-process-maturity", "how": "together", "key": "one"}
    return Stand(app, karin, karin.post(f"/w/{workspace}/assessment", fields).location)


@pytest.fixture
def link(stand):
    """Rob's invitation."""
    return stand.invite("Rob Reyes")[0]


@pytest.fixture
def phone(open_page, link):
    """Rob's phone at the first question."""
    page = open_page(link, **PHONE)
    page.get_by_role("button", name="Begin").click()
    at_question(page, 1)
    return page


def refuse_posts(route):
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


def at_question(page, number):
    expect(page).to_have_title(re.compile(rf"^Question {number} of 24: "))
    page.wait_for_load_state()  # For the keys, which scripts hear.


def behaviour(page, number, level):
    return page.get_by_role("radio", name=THOROUGH[number - 1].behaviour(level))


def state(page):
    return page.locator("[data-save-state]")


def test_a_chosen_answer_is_saved_at_once_and_there_after_a_reload(phone):
    behaviour(phone, 1, 3).check()
    expect(state(phone)).to_have_text(SAVED)
    phone.reload()
    expect(behaviour(phone, 1, 3)).to_be_checked()
    expect(state(phone)).to_have_text(SAVED)


def test_a_note_is_saved_while_it_is_typed(phone):
    phone.get_by_text("Add a note or evidence").click()
    phone.get_by_label("Note").fill("Mostly on the wall")
    expect(state(phone)).to_have_text(SAVED)
    phone.reload()
    expect(phone.get_by_label("Note")).to_have_value("Mostly on the wall")


def test_an_answer_chosen_just_before_the_page_is_gone_is_there(phone, open_page):
    own = phone.locator("#own-link").text_content()
    behaviour(phone, 1, 4).check()
    phone.close()
    again = open_page(own)
    again.goto(f"{own}/1")
    expect(behaviour(again, 1, 4)).to_be_checked()


def test_a_lost_line_is_told_within_three_seconds_and_the_answer_delivered_once_it_is_back(phone):
    phone.context.set_offline(True)
    behaviour(phone, 1, 2).check()
    expect(state(phone)).to_have_text(UNSAVED, timeout=3_000)
    phone.faults.clear()  # The browser itself notes a failed request as an error.
    phone.context.set_offline(False)
    expect(state(phone)).to_have_text(SAVED, timeout=6_000)
    phone.faults.clear()
    phone.reload()
    expect(behaviour(phone, 1, 2)).to_be_checked()


def test_an_answer_kept_on_the_device_is_delivered_when_the_page_is_opened_again(phone):
    phone.route("**/*", refuse_posts)
    behaviour(phone, 1, 2).check()
    expect(state(phone)).to_have_text(UNSAVED, timeout=3_000)
    phone.unroute("**/*")
    phone.reload()
    expect(behaviour(phone, 1, 2)).to_be_checked()
    expect(state(phone)).to_have_text(SAVED)
    phone.faults.clear()
    phone.goto(phone.url)
    expect(behaviour(phone, 1, 2)).to_be_checked()


def test_a_page_whose_cookie_was_forgotten_still_saves(phone):
    phone.context.clear_cookies()
    behaviour(phone, 1, 2).check()
    expect(state(phone)).to_have_text(SAVED)
    phone.faults.clear()  # The browser itself notes the 403 that came before.


def test_two_keys_a_question_lead_through_all_of_them(open_page, link):
    page = open_page(link)
    page.get_by_role("button", name="Begin").click()
    presses = 0
    for number in range(1, 25):
        at_question(page, number)
        for key in ("1234"[number % 4], "Enter"):
            page.keyboard.press(key)
            presses += 1
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    assert presses == 48
    expect(page.get_by_text("Every question has an answer.")).to_be_visible()
    for number, question in enumerate(THOROUGH, start=1):
        told = question.behaviour(int("1234"[number % 4]))
        expect(page.locator(f"#question-{number} dd").first).to_have_text(told)


def test_keys_do_nothing_in_a_note_and_back_keeps_the_answer(phone):
    phone.keyboard.press("2")
    phone.keyboard.press("Enter")
    at_question(phone, 2)
    phone.get_by_text("Add a note or evidence").click()
    phone.get_by_label("Note").press_sequentially("3 of 4")
    expect(phone.get_by_role("radio", checked=True)).to_have_count(0)
    phone.get_by_role("link", name="Back", exact=True).click()
    expect(behaviour(phone, 1, 2)).to_be_checked()


def test_each_question_is_named_for_who_does_not_see_it_and_each_page_by_a_title_of_its_own(phone):
    titles = set()
    for number, question in enumerate(THOROUGH[:3], start=1):
        at_question(phone, number)
        titles.add(phone.title())
        group = phone.get_by_role("group", name=re.compile(re.escape(question.text)))
        expect(group.get_by_role("radio")).to_have_count(5)
        expect(phone.get_by_role("heading", level=1)).to_have_count(1)
        expect(phone.get_by_role("main")).to_have_count(1)
        phone.get_by_role("button", name="Next").click()
    phone.get_by_role("link", name="All answers").click()
    titles.add(phone.title())
    assert len(titles) == 4


def test_without_scripts_the_answers_are_kept_by_next(open_page, link):
    page = open_page(link, java_script_enabled=False)
    page.get_by_role("button", name="Begin").click()
    for number, level in ((1, 2), (2, 3)):
        behaviour(page, number, level).check(force=True)
        page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name="Back", exact=True).click()
    assert behaviour(page, 2, 3).is_checked()
    page.get_by_role("link", name="All answers").click()
    assert page.get_by_role("heading", level=2).first.inner_text() == "22 questions are still open"
    page.get_by_role("button", name="Finish").click()
    assert page.locator("h1").inner_text() == "Thank you, you have finished"


def test_the_pages_of_a_respondent_are_accessible_and_fit_every_width(phone, stand, open_page):
    phone.get_by_text("Add a note or evidence").click()
    phone.get_by_text("Continue on another device").click()
    behaviour(phone, 1, 3).check()
    expect(state(phone)).to_have_text(SAVED)
    seen = [("question", phone)]
    own = phone.locator("#own-link").text_content()
    begin = open_page(stand.open_link())
    begin.get_by_text("How the level comes about").click()
    seen += [("begin", begin), ("check", open_page(f"{own}/check"))]
    for name, page in seen:
        take_pictures(page, f"answering-{name}")
        assert_accessible(page)
        assert_fits(page)


def test_the_pages_of_who_runs_a_round_are_accessible_and_fit_every_width(
    open_page, karin, stand, link, workspace
):
    stand.open_link()
    stand.invite("Ann Lee, leader", "Bartholomew Featherstonehaugh-Cholmondeley, sales manager")
    seen = {
        "list": f"/w/{workspace}/assessment",
        "new": f"/w/{workspace}/assessment/new",
        "round": stand.address,
        "edit": f"{stand.address}/edit",
        "questionnaires": f"/w/{workspace}/questionnaires",
    }
    for name, address in seen.items():
        page = open_page(address, karin)
        for summary in page.locator(".reminder > summary").all()[:1]:
            summary.click()
        take_pictures(page, f"assessment-{name}")
        assert_accessible(page)
        assert_fits(page)
