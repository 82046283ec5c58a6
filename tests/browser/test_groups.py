"""The Cluster station in the browser, on the demo company's notes."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures

pytestmark = pytest.mark.full

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
HELP, CALL, WALK = "Buyer asks us for help with labelling", "We call to find out", "We walk the line"
SURVEY = "Site survey - bottling hall, 2 lines"


@pytest.fixture
def groups(open_page, karin, demo):
    """`groups(**options)` opens the groups of the demo."""
    return lambda **options: open_page(f"/w/{demo}/groups", karin, **options)


def card(page, name):
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=name))


def tick(page, name):
    return page.get_by_role("checkbox", name=f"Tick the group “{name}")


def tab_to(page, target):
    """Goes there by the Tab key alone."""
    for _ in range(200):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} cannot be reached by the Tab key.")


@pytest.mark.full
@pytest.mark.parametrize(
    "name",
    [
        "groups",
        "groups/order",
        "groups/cards",
        "groups/contrast",
        "groups/people",
        "groups/points",
        "groups/decisions",
        "group/we-walk-the-line",
    ],
)
def test_a_page_of_the_station_is_accessible_and_fits_every_width(name, open_page, karin, demo):
    page = open_page(f"/w/{demo}/{name}", karin)
    take_pictures(page, name.replace("/", "-"))
    assert_accessible(page)
    assert_fits(page)


def test_an_opened_group_with_ticks_is_accessible_and_fits_every_width(groups):
    page = groups()
    tick(page, HELP).check()
    card(page, WALK).locator("summary").click()
    page.get_by_role("checkbox", name=SURVEY).check()
    expect(page.get_by_text("Groups ticked: 1. Single wordings ticked: 1.")).to_be_visible()
    take_pictures(page, "groups-ticked")
    assert_accessible(page)
    assert_fits(page)


def test_notes_that_wait_to_be_grouped_are_accessible_and_fit_every_width(open_page, karin, workspace):
    karin.post(f"/w/{workspace}/deals", {"name": "Brewery", "outcome": "won", "text": "They signed"})
    page = open_page(f"/w/{workspace}/groups", karin)
    take_pictures(page, "groups-waiting")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Group the activities").click()
    expect(page.get_by_text("1 group found.")).to_be_visible()


def test_two_groups_are_merged_and_parted_again_by_keyboard_alone(groups):
    page = groups()
    for name in (CALL, WALK):
        tab_to(page, tick(page, name))
        page.keyboard.press("Space")
    page.keyboard.press("m")
    expect(
        page.get_by_role("status").filter(has_text="2 groups are one group now: “We walk the line”.")
    ).to_be_visible()
    expect(page.get_by_role("heading", name=CALL)).to_have_count(0)
    expect(card(page, WALK)).to_be_focused()
    expect(card(page, WALK)).to_contain_text("said 25 times in 15 deals")
    page.keyboard.press("Control+z")
    expect(page.get_by_text("Taken back: putting together.")).to_be_visible()
    expect(page.get_by_role("heading", name=CALL)).to_be_visible()


def test_ctrl_z_takes_back_ones_newest_decision_after_the_notice_is_gone(groups):
    page = groups()
    for name in (CALL, WALK):
        tick(page, name).check()
    page.get_by_role("button", name="Merge into one group").click()
    expect(page.get_by_role("heading", name=CALL)).to_have_count(0)
    page.reload()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("heading", name=CALL)).to_be_visible()


def test_wordings_are_parted_from_their_group(groups):
    page = groups()
    card(page, WALK).locator("summary").click()
    page.get_by_role("checkbox", name=SURVEY).check()
    page.get_by_role("button", name="Make a group of these").click()
    expect(page.get_by_role("heading", name=SURVEY)).to_be_visible()
    expect(card(page, WALK)).to_contain_text("said 12 times in 12 deals")
    expect(card(page, WALK).locator("details")).to_have_attribute("open", "")


def test_a_wording_is_moved_on_a_phone(groups):
    page = groups(**PHONE)
    card(page, WALK).locator("summary").tap()
    page.get_by_role("checkbox", name=SURVEY).tap()
    page.get_by_label("Move to").select_option(label=HELP)
    move = page.get_by_role("button", name="Move", exact=True)
    expect(move).to_be_in_viewport()
    move.tap()
    expect(page.get_by_text(f"1 activity moved to “{HELP}”.")).to_be_visible()
    expect(card(page, HELP)).to_contain_text("said 16 times")
    expect(card(page, HELP)).to_be_in_viewport()


def test_a_group_gets_a_name_and_a_side_where_it_stands(groups):
    page = groups()
    card(page, WALK).locator("summary").click()
    card(page, WALK).get_by_label("Name").fill("We visit the plant")
    page.keyboard.press("Enter")
    expect(card(page, "We visit the plant")).to_be_focused()
    card(page, "We visit the plant").get_by_role("button", name="Buyer").click()
    expect(page.get_by_text("“We visit the plant” is now the buyer’s action.")).to_be_visible()
    expect(card(page, "We visit the plant").get_by_role("img", name="Gate")).to_be_visible()


def test_without_scripts_ticks_and_buttons_do_the_same(groups):
    page = groups(java_script_enabled=False)
    expect(page.get_by_role("button", name="Merge into one group")).to_be_hidden()
    tick(page, CALL).check()
    tick(page, WALK).check()
    page.get_by_role("button", name="Merge into one group").click()
    expect(page.get_by_text("2 groups are one group now")).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_text("Taken back: putting together.")).to_be_visible()


def test_the_order_is_cut_into_three(open_page, karin, demo):
    page = open_page(f"/w/{demo}/groups/order", karin)
    page.get_by_role("button", name="Take these 3").click()
    expect(page.get_by_text("The order has 3 stages now.")).to_be_visible()
    expect(page.locator(".timeline-stage")).to_have_count(3)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator(".timeline-stage")).not_to_have_count(3)
