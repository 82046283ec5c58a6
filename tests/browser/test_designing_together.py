"""The Design station in two browsers at once, and its pages that stand beside the document."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.pages import let_in, new_person
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.callers import Member

pytestmark = pytest.mark.full

BUDGET, SIGNED = "Buyer set the money aside", "Buyer signed the trial report"
ROOF = """\
id: roof
title: ROOF
points:
  - {id: right, title: Right to the roof, asks: Who may use it?, words: {en: "roof*"}}
"""


@pytest.fixture
def process(app, karin, demo):
    with app.extensions["database"].read(Member(demo, karin.id, Role.OWNER)) as session:
        return processes.mine(session)[0].id


@pytest.fixture
def ben(app, demo):
    ben = new_person(app, "Ben")
    let_in(app, demo, ben)
    return ben


def line(page, title):
    return page.get_by_role("link", name=title, exact=True).and_(page.locator("a.opens"))


def rename(page, old, new):
    line(page, old).click()
    page.get_by_label("What the buyer has done").fill(new)
    page.get_by_role("button", name="Save").click()
    expect(line(page, new)).to_be_visible()


def test_what_the_other_changes_arrives_without_touching_what_i_write_or_where_i_am(
    open_page, karin, ben, demo
):
    mine = open_page(f"/w/{demo}/process?open=trial-signed-1", karin)
    field = mine.get_by_label("What the buyer has done")
    field.fill("Buyer signed the repo")
    his = open_page(f"/w/{demo}/process", ben)
    drawn = mine.locator("svg.flowchart").first
    rename(his, BUDGET, "Buyer released the money")
    # Another stage than the one that I write in follows at once.
    expect(line(mine, "Buyer released the money")).to_be_visible()
    expect(drawn).to_contain_text("released")
    expect(field).to_have_value("Buyer signed the repo")
    expect(field).to_be_focused()
    his.get_by_role("link", name="Add a story").click()
    his.get_by_label("What the story is about").fill("The mill")
    his.get_by_label("Where it belongs").select_option(label="Need agreed")
    his.get_by_role("button", name="Add", exact=True).click()
    expect(line(mine, "The mill")).to_be_visible()
    expect(field).to_have_value("Buyer signed the repo")
    mine.keyboard.type("rt")
    mine.get_by_role("button", name="Save").click()
    expect(line(mine, "Buyer signed the report")).to_be_visible()


def test_what_the_other_changes_of_my_own_line_is_told_and_taken_over_by_one_press(
    open_page, karin, ben, demo
):
    mine = open_page(f"/w/{demo}/process?open=trial-signed-1", karin)
    field = mine.get_by_label("What the buyer has done")
    field.fill("Buyer signed the repo")
    stands = field.bounding_box()
    his = open_page(f"/w/{demo}/process?open=trial-signed-1", ben)
    his.get_by_label("What the buyer has done").fill("Buyer approved the trial")
    his.get_by_label("What proves it, and where").fill("The signed last page")
    his.get_by_role("button", name="Save").click()
    note = mine.locator("[data-others]")
    expect(note).to_contain_text("Ben changed this while you write.")
    expect(note).to_contain_text("Buyer approved the trial")
    expect(field).to_be_focused()
    assert field.bounding_box() == pytest.approx(stands, abs=1)
    mine.keyboard.type("rt")
    expect(field).to_have_value("Buyer signed the report")
    take_pictures(mine, "process-others")
    assert_accessible(mine)
    assert_fits(mine)
    mine.get_by_role("button", name="Take theirs What proves it, and where").click()
    expect(mine.get_by_label("What proves it, and where")).to_have_value("The signed last page")
    expect(note).not_to_contain_text("The signed last page")
    expect(field).to_have_value("Buyer signed the report")
    mine.get_by_role("button", name="Take theirs").click()
    expect(field).to_have_value("Buyer approved the trial")
    expect(field).to_be_focused()
    expect(note).to_be_empty()
    mine.get_by_role("radio", name="Optional").check()
    mine.get_by_role("button", name="Save").click()
    # What was taken over is no dispute any more.
    expect(line(mine, "Buyer approved the trial")).to_be_visible()
    expect(mine.locator(".dispute")).to_have_count(0)


def test_what_the_other_ticks_is_taken_over_by_one_press_too(open_page, karin, ben, demo):
    mine, his = (open_page(f"/w/{demo}/process?open=trial-signed-1", person) for person in (karin, ben))
    his.get_by_label("Economic buyer").check()
    his.get_by_role("button", name="Save").click()
    mine.get_by_role("button", name="Take theirs What is known of the deal by then").click()
    expect(mine.get_by_label("Economic buyer")).to_be_checked()
    expect(mine.get_by_label("Economic buyer")).to_be_focused()
    expect(mine.locator("[data-others]")).to_be_empty()


def test_the_line_under_the_keyboard_keeps_the_focus_while_its_stage_is_changed(open_page, karin, ben, demo):
    mine, his = (open_page(f"/w/{demo}/process", person) for person in (karin, ben))
    line(mine, BUDGET).focus()
    rename(his, "Buyer confirmed the requirement list in writing", "Buyer signed the requirements")
    expect(line(mine, "Buyer signed the requirements")).to_be_visible()
    expect(line(mine, BUDGET)).to_be_focused()
    mine.keyboard.press("Alt+ArrowUp")
    expect(mine.locator("#notices")).to_contain_text(f"Moved “{BUDGET}” to stage 2, position 2.")
    expect(line(his, BUDGET)).to_be_visible()


def test_a_line_beside_the_stages_moves_by_alt_and_an_arrow_and_says_where(open_page, karin, demo):
    page = open_page(f"/w/{demo}/process", karin)
    first = page.locator("[data-list=buying_step] .opens").first
    title = first.inner_text()
    first.focus()
    page.keyboard.press("Alt+ArrowDown")
    told = f"Moved “{title}” to position 2."
    expect(page.locator("#notices")).to_contain_text(told)
    expect(line(page, title)).to_be_focused()


def test_ticks_are_set_by_the_keyboard_and_survive_a_reload_before_they_are_sent(open_page, karin, demo):
    page = open_page(f"/w/{demo}/process?open=trial-signed-1", karin)
    page.locator(".panel-more").evaluate("more => more.open = true")
    tick = page.get_by_role("group", name="BANT").get_by_label("Timing")
    tick.focus()
    page.keyboard.press("Space")
    expect(tick).to_be_checked()
    page.wait_for_timeout(500)
    page.reload()
    page.locator(".panel-more").evaluate("more => more.open = true")
    expect(tick).to_be_checked()
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Save").click()
    stage = page.locator("[data-id=trial-signed-1]")
    expect(stage).to_contain_text("BANT: Timing")


def test_the_buyers_steps_and_the_methods_are_accessible_fit_and_can_be_taken_back(
    open_page, karin, demo, process, tmp_path
):
    page = open_page(f"/w/{demo}/process/{process}/buying", karin)
    take_pictures(page, "process-buying")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_label("What do they ask for first").fill("A visit to one of our customers.")
    page.get_by_role("button", name="Write the steps down").click()
    expect(page.locator("#list-buying_step")).to_contain_text("A visit to one of our customers.")
    page.locator("#notices").get_by_role("button", name="Undo").click()
    expect(page.locator("#list-buying_step")).not_to_contain_text("A visit to one of our customers.")
    page.goto(f"/w/{demo}/methods")
    take_pictures(page, "process-methods")
    assert_accessible(page)
    assert_fits(page)
    (tmp_path / "roof.yaml").write_text(ROOF)
    page.get_by_label("File of the method").set_input_files(tmp_path / "roof.yaml")
    page.get_by_role("button", name="Upload the method").click()
    expect(page.locator("#notices")).to_contain_text("the review asks for its points")
    page.goto(f"/w/{demo}/process/{process}/review")
    expect(page.get_by_text("No milestone covers “Right to the roof” (ROOF).")).to_be_visible()
    take_pictures(page, "process-review-methods")
    assert_accessible(page)
    assert_fits(page)


def test_the_review_follows_and_says_what_a_mend_would_do_to_the_won_deals(
    open_page, karin, ben, demo, process
):
    mine = open_page(f"/w/{demo}/process/{process}/review", karin)
    expect(mine.get_by_text("8 of 12 won deals pass every gate in order.")).to_be_visible()
    his = open_page(f"/w/{demo}/process?open=trial-signed-1", ben)
    his.get_by_role("radio", name="Optional").check()
    his.get_by_role("button", name="Save").click()
    expect(mine.get_by_text(re.compile("Nothing has to happen before a deal leaves"))).to_be_visible()
    expect(mine.locator(".effect")).to_contain_text("won deals pass every gate in order")
    assert_accessible(mine)
