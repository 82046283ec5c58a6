"""The Design station in the browser, on the demo company's process."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.pages import let_in, new_person
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.callers import Member

pytestmark = pytest.mark.full

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
BUDGET, SIGNED = "Buyer set the money aside", "Buyer signed the trial report"
SAMPLES = "Buyer sent product and labels for the trial"


@pytest.fixture
def milestones(app, karin, demo):
    """`milestones(2)` are the titles of the second stage's milestones."""
    caller = Member(demo, karin.id, Role.OWNER)

    def titles(stage):
        with app.extensions["database"].read(caller) as session:
            document = processes.head(session, processes.mine(session)[0].id).process
        return [milestone.title for milestone in document.stages[stage - 1].milestones]

    return titles


def line(page, title):
    return page.get_by_role("link", name=title, exact=True).and_(page.locator("a.opens"))


def test_the_empty_station_is_accessible_and_fits_every_width(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/process", karin)
    take_pictures(page, "process-empty")
    assert_accessible(page)
    assert_fits(page)


def test_a_line_is_renamed_by_the_keyboard_alone_and_focus_comes_back_to_it(design, milestones):
    page = design()
    line(page, BUDGET).focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("What the buyer has done")
    expect(field).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("Budget released")
    page.keyboard.press("Enter")
    expect(line(page, "Budget released")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Renamed milestone")).to_be_visible()
    assert "Budget released" in milestones(2)
    assert BUDGET not in milestones(2)


def test_escape_closes_an_open_line_unchanged(design, milestones):
    page = design()
    line(page, BUDGET).click()
    expect(page.get_by_label("What the buyer has done")).to_be_focused()
    page.keyboard.press("Escape")
    expect(line(page, BUDGET)).to_be_visible()
    assert BUDGET in milestones(2)


def test_alt_and_an_arrow_move_a_line_tell_where_and_keep_the_focus(design, milestones):
    page = design()
    line(page, BUDGET).focus()
    page.keyboard.press("Alt+ArrowUp")
    told = "Moved “Buyer set the money aside” to stage 2, position 2."
    expect(page.locator("[role=status]").filter(has_text=told).first).to_be_attached()
    expect(page.locator("#notices")).to_contain_text(told)
    expect(line(page, BUDGET)).to_be_focused()
    assert milestones(2)[1] == BUDGET


def test_several_steps_while_alt_is_held_are_one_move_across_stages(design, milestones):
    page = design()
    line(page, BUDGET).focus()
    page.keyboard.down("Alt")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#placing-told")).to_have_text(f"Moved “{BUDGET}” to stage 3, position 3.")
    page.keyboard.up("Alt")
    expect(page.locator("#notices")).to_contain_text("to stage 3, position 3.")
    expect(line(page, BUDGET)).to_be_focused()
    assert milestones(3)[2] == BUDGET
    assert len(milestones(2)) == 2


def test_a_stage_moves_by_alt_and_an_arrow(design):
    page = design()
    line(page, "Need agreed").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#notices")).to_contain_text("Moved stage “Need agreed” to position 1.")
    expect(page.get_by_role("heading", level=3).first).to_have_text("Stage 1: Need agreed")
    expect(line(page, "Need agreed")).to_be_focused()


def test_control_z_undoes_and_control_shift_z_brings_back(design, milestones):
    page = design()
    line(page, BUDGET).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("button", name="Undo").last).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("Control+z")
    expect(page.locator("#notices")).to_contain_text("Undid: Moved milestone")
    assert milestones(2)[2] == BUDGET
    page.wait_for_load_state()
    page.keyboard.press("Control+Shift+z")
    expect(page.locator("#notices")).to_contain_text("Redid: Moved milestone")
    assert milestones(2)[1] == BUDGET


def test_a_line_is_dragged_to_another_stage(design, milestones):
    page = design(viewport={"width": 1280, "height": 2400})
    # The drawing arrives after the page and moves what stands below it.
    expect(page.locator("svg.flowchart").first).to_be_visible()
    line(page, SIGNED).hover()
    handle = page.locator("[data-id=trial-signed-1] [data-handle]").bounding_box()
    goal = page.locator("[data-id=money-set-aside-1]").bounding_box()
    page.mouse.move(handle["x"] + 5, handle["y"] + 5)
    page.mouse.down()
    page.mouse.move(goal["x"] + 60, goal["y"] + 60, steps=12)
    page.mouse.move(goal["x"] + 60, goal["y"] + goal["height"] / 2 + 8, steps=6)
    page.mouse.up()
    expect(page.locator("#notices")).to_contain_text(f"Moved “{SIGNED}” to stage 2")
    assert SIGNED in milestones(2)


def test_several_lines_are_typed_one_after_the_other(design, milestones):
    page = design()
    page.get_by_role("link", name="Add a milestone to Need agreed").click()
    for title in ("Deadline named", "Works council informed"):
        field = page.get_by_label("What the buyer has done")
        expect(field).to_be_focused()
        expect(field).to_have_value("")
        field.fill(title)
        field.press("Enter")
        expect(line(page, title)).to_be_visible()
    assert milestones(2)[-2:] == ["Deadline named", "Works council informed"]


def test_the_line_under_the_hand_stays_under_the_hand(design):
    page = design()
    line(page, SAMPLES).scroll_into_view_if_needed()
    before = line(page, SAMPLES).bounding_box()["y"]
    line(page, SAMPLES).click()
    field = page.get_by_label("What the buyer has done")
    expect(field).to_be_focused()
    page.wait_for_load_state()
    expect(page.locator("#open")).to_be_in_viewport()
    assert abs(page.locator("[data-id=samples-sent-1]").bounding_box()["y"] - before) < 60


def test_what_two_people_wrote_is_shown_and_settled_in_one_press(app, open_page, karin, demo, milestones):
    ben = new_person(app, "Ben")
    let_in(app, demo, ben)
    mine, his = (
        open_page(f"/w/{demo}/process?open=money-set-aside-1", person, viewport={"width": 390, "height": 844})
        for person in (karin, ben)
    )
    his.get_by_label("What the buyer has done").fill("Budget released")
    his.get_by_role("button", name="Save").click()
    expect(line(his, "Budget released")).to_be_visible()
    mine.get_by_label("What the buyer has done").fill("Money approved")
    mine.get_by_role("button", name="Save").click()
    dispute = mine.get_by_role("alert", name="Somebody else was first")
    expect(dispute).to_be_focused()
    expect(dispute).to_contain_text(re.compile("Theirs.*Budget released.*Yours.*Money approved", re.DOTALL))
    mine.faults.clear()  # The browser itself notes a 409 as an error.
    take_pictures(mine, "process-dispute")
    assert_accessible(mine)
    assert_fits(mine)
    dispute.get_by_role("button", name="Use mine").click()
    expect(line(mine, "Money approved")).to_be_visible()
    assert "Money approved" in milestones(2)


def test_a_refused_value_stays_in_its_field_and_the_summary_leads_to_it(design):
    page = design("?open=need-agreed-1")
    page.get_by_label("Probability of closing").fill("130")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert page.title().startswith("Error: ")
    page.get_by_role("link", name="Write a whole number from 0 to 100.").click()
    expect(page.get_by_label("Probability of closing")).to_be_focused()
    expect(page.get_by_label("Probability of closing")).to_have_value("130")
    page.faults.clear()  # The browser itself notes a 422 as an error.
    take_pictures(page, "process-fault")
    assert_accessible(page)


def test_typed_words_survive_a_reload(design):
    page = design("?open=money-set-aside-1")
    page.get_by_label("What proves it, and where").fill("Letter of the bank")
    page.wait_for_timeout(500)
    page.reload()
    expect(page.get_by_label("What proves it, and where")).to_have_value("Letter of the bank")


def test_on_a_phone_the_flowchart_is_a_ladder_that_the_page_leads_to(design):
    page = design(**PHONE)
    expect(page.locator(".chart-wide")).to_be_hidden()
    page.get_by_role("link", name="Flowchart").click()
    expect(page.locator(".chart-narrow svg")).to_be_in_viewport()
    assert page.locator(".chart-narrow svg").bounding_box()["width"] <= 390


def test_on_a_phone_a_line_moves_without_dragging(design, milestones):
    page = design("?open=trial-signed-1#open", **PHONE)
    page.get_by_label("Move to another stage").select_option(label="Need agreed")
    page.get_by_role("button", name="Move there").tap()
    expect(page.locator("#notices")).to_contain_text(f"Moved “{SIGNED}” to stage 2, position 4.")
    assert milestones(2)[-1] == SIGNED


def test_without_scripts_every_change_still_works(design, milestones):
    page = design(java_script_enabled=False)
    line(page, BUDGET).click()
    page.get_by_label("What the buyer has done").fill("Budget released")
    page.get_by_role("button", name="Save").click()
    expect(line(page, "Budget released")).to_be_focused()
    page.get_by_role("button", name="Undo").last.click()
    assert BUDGET in milestones(2)


def test_words_that_look_like_code_are_words_everywhere(design):
    page = design("?open=need-agreed-1")
    hostile = """<img src=x onerror=alert(1)> {{7*7}} "] ‮"""
    page.get_by_label("Title of the stage").fill(hostile)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=3).nth(1)).to_contain_text(
        "<img src=x onerror=alert(1)> {{7*7}}"
    )
    assert page.locator("main img").count() == 0
