"""A round from its start to its result: invited, answered on a phone whose line breaks, gone on elsewhere."""

import re

import pytest
from playwright.sync_api import expect

from workshop.intake.questionnaire import by_id

QUESTIONS = list(by_id("sales-process-maturity").questions)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SAVED = re.compile(r"Saved \d\d:\d\d")


@pytest.fixture
def round(walk):
    """Karin's page of a new round in which Rob is asked."""
    walker = walk()
    walker.type("Company name", "Lakeside Pumps")
    walker.click("Create workspace")
    walker.to("Assess")
    walker.click("Invite colleagues")
    walker.type("Title", "Spring")
    walker.click("Start and invite colleagues")
    walker.type("Names", "Rob Reyes, seller\nAnn Lee, sales leader")
    walker.click("Make their links")
    return walker


@pytest.fixture
def browser(chromium, server):
    """`browser(**options)` is a page of somebody without an account, with a browser of their own."""
    contexts = []

    def begin(**options):
        contexts.append(chromium.new_context(base_url=server.site, **options))
        return contexts[-1].new_page()

    yield begin
    for context in contexts:
        context.close()


def invitation(round, name):
    row = round.page.get_by_role("row", name=re.compile(name))
    row.get_by_text("Link", exact=False).first.click()
    return row.get_by_role("link", name="Open the link").get_attribute("href")


def far(round, name):
    round.page.reload()
    return round.page.get_by_role("row", name=re.compile(name)).get_by_role("cell").nth(1)


def behaviour(page, number, level):
    return page.get_by_role("radio", name=QUESTIONS[number - 1].behaviour(level))


def at(page, number):
    expect(page).to_have_title(re.compile(rf"^Question {number} of 24: "))


def test_two_people_answer_and_the_leader_sees_the_result_once_the_round_is_closed(round, browser):
    phone = browser(**PHONE)
    phone.goto(invitation(round, "Rob Reyes"))
    expect(phone.get_by_text("nobody sees what you answer")).to_be_visible()
    phone.get_by_role("button", name="Begin").click()
    for number in range(1, 13):
        at(phone, number)
        behaviour(phone, number, 2).check()
        expect(phone.locator("[data-save-state]")).to_have_text(SAVED)
        if number == 5:
            phone.reload()
            expect(behaviour(phone, number, 2)).to_be_checked()
        if number == 9:
            phone.context.set_offline(True)
            behaviour(phone, number, 3).check()
            lost = phone.get_by_text("Not saved yet, kept on this device")
            expect(lost).to_be_visible(timeout=3_000)
            phone.context.set_offline(False)
            expect(phone.locator("[data-save-state]")).to_have_text(SAVED, timeout=8_000)
        phone.get_by_role("button", name="Next").click()
    at(phone, 13)
    phone.get_by_text("Continue on another device").click()
    own = phone.locator("#own-link").inner_text()
    expect(far(round, "Rob Reyes")).to_have_text("answering")

    desk = browser()
    desk.goto(own)
    for number in range(13, 25):
        at(desk, number)
        desk.keyboard.press("3")
        desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Check your answers")
    expect(desk.locator("#question-9 dd").first).to_have_text(QUESTIONS[8].behaviour(3))
    desk.get_by_role("button", name="Finish").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Thank you, you have finished")
    expect(far(round, "Rob Reyes")).to_have_text("finished")
    expect(far(round, "Ann Lee")).to_have_text("not started")

    round.click("Close the round", role="button")
    expect(round.page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"^Level [1-4], because"))
    desk.reload()
    expect(desk.get_by_role("heading", level=1)).to_have_text("This round is closed")


def test_a_leader_alone_goes_from_the_workspace_to_the_result_with_two_keys_a_question(walk):
    walker = walk()
    walker.type("Company name", "Alone Ltd")
    walker.click("Create workspace")
    walker.to("Assess")
    walker.click("Answer alone, now")
    walker.click("Begin")
    for number in range(1, 25):
        at(walker.page, number)
        walker.page.keyboard.press("2")
        walker.page.keyboard.press("Enter")
    walker.click("Finish")
    expect(walker.page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"^Level 2, because"))
