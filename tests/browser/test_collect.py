"""The Collect station in a browser: a deal told on a phone, a file imported and undone, by keys alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.web.imports.files import HUBSPOT_ACTIVITIES, HUBSPOT_DEALS

pytestmark = pytest.mark.full

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LINES = """- 2026-01-12 buyer: head nurse asked for prices
- us: visited the ward
- board approved the budget"""


def csv_file(name, text):
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode()}


BOTH = [csv_file("deals.csv", HUBSPOT_DEALS), csv_file("activities.csv", HUBSPOT_ACTIVITIES)]


def told(karin, workspace, name="St. Mary’s", outcome="won"):
    """The address of a deal that Karin told."""
    return karin.post(f"/w/{workspace}/deals", {"name": name, "outcome": outcome, "text": LINES}).location


def order(page):
    return page.locator(".told-line .told-text > p:first-child").all_inner_texts()


def read_the_files(page):
    """To the page that shows what would be stored, once its scripts are at work."""
    page.get_by_role("button", name="Read the files").click()
    page.wait_for_url(re.compile("/imports/check"))


def settled(page):
    """Once htmx has put the answer into the page."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)


def test_a_deal_is_told_on_a_phone(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/deals", karin, **PHONE)
    page.get_by_role("link", name="Tell a deal").click()
    page.get_by_label("Deal", exact=True).fill("St. Mary’s")
    page.get_by_label("What happened, one line each").fill(LINES)
    page.get_by_role("button", name="Store the deal").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("St. Mary’s")
    last = page.get_by_role("group", name="board approved the budget")
    last.get_by_role("button", name="Buyer").click()
    expect(last.get_by_role("button", name="Buyer")).to_have_attribute("aria-pressed", "true")
    last.get_by_role("button", name="Move up").click()
    expect(page.locator(".told-line").nth(1)).to_contain_text("board approved the budget")
    page.get_by_role("link", name="All deals").click()
    expect(page.get_by_text("1 won deal makes the process, with 3 activities.")).to_be_visible()


def test_a_press_of_a_side_keeps_the_place_and_the_focus(open_page, karin, workspace):
    page = open_page(told(karin, workspace), karin)
    button = page.get_by_role("group", name="board approved").get_by_role("button", name="Buyer")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    settled(page)
    assert page.evaluate("document.activeElement.textContent.trim()") == "Buyer"


def test_lines_are_moved_by_alt_and_arrow_and_it_is_said(open_page, karin, workspace):
    page = open_page(told(karin, workspace), karin)
    page.get_by_role("group", name="head nurse").get_by_role("button", name="Buyer").press("Alt+ArrowDown")
    expect(page.locator("#order-said")).to_have_text("Moved: now 2 of 3. head nurse asked for prices")
    assert order(page)[:2] == ["visited the ward", "head nurse asked for prices"]
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#order-said")).to_have_text("Moved: now 3 of 3. head nurse asked for prices")
    expect(page.get_by_text("The activity is moved.")).to_be_visible()
    page.reload()
    assert order(page)[2] == "head nurse asked for prices"


def test_a_line_is_dragged_and_ctrl_z_puts_it_back(open_page, karin, workspace):
    page = open_page(told(karin, workspace), karin)
    first, last = page.locator(".told-text").first, page.locator(".told-line").last
    first.hover()
    page.mouse.down()
    box = last.bounding_box()
    for step in range(2, 14):
        page.mouse.move(box["x"] + 80, box["y"] + box["height"] * step / 10, steps=3)
        page.wait_for_timeout(50)  # As slow as a hand: lines make way while it moves.
    page.mouse.up()
    expect(page.locator("#order-said")).to_contain_text("now 3 of 3")
    assert order(page) == ["visited the ward", "board approved the budget", "head nurse asked for prices"]
    page.get_by_role("button", name="Undo").wait_for()
    page.keyboard.press("Control+z")
    expect(page.locator(".told-line").first).to_contain_text("head nurse")


def test_a_tick_is_pressed_in_place_and_undone(open_page, karin, workspace):
    told(karin, workspace)
    page = open_page(f"/w/{workspace}/deals", karin)
    tick = page.get_by_role("checkbox", name="Count St. Mary’s")
    tick.press("Space")
    expect(tick).not_to_be_checked()
    expect(page.get_by_text("St. Mary’s does not count for the process.")).to_be_visible()
    settled(page)
    assert page.evaluate("document.activeElement.getAttribute('role')") == "checkbox"
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox", name="Count St. Mary’s")).to_be_checked()


def test_two_files_are_imported_in_four_presses_and_the_import_is_undone(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/deals", karin)
    page.get_by_role("link", name="Upload a file").click()
    page.get_by_label("CSV files").set_input_files(BOTH)
    read_the_files(page)
    expect(page.get_by_role("heading", name="Won only: 2 of 4")).to_be_visible()
    page.get_by_text("Lost 1 of 1 ticked").click()
    page.get_by_role("checkbox", name="Initech start").uncheck()
    expect(page.get_by_text("Deals ticked: 1. Activities in them: 3.")).to_be_visible()
    page.get_by_role("button", name="Import 1 deal").click()
    expect(page.get_by_text("1 deal is imported, with 3 activities.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("The import is undone: 1 deal with 3 activities is gone.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 deal is back.")).to_be_visible()


def test_a_chosen_column_shows_at_once_what_it_changes(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/imports/new", karin)
    table = "customer,story,day\nAcme,asked for prices,03/04/2026\nBolt,signed,05/06/2026\n"
    page.get_by_label("CSV files").set_input_files([csv_file("mine.csv", table)])
    read_the_files(page)
    page.get_by_label("What happened").focus()
    page.get_by_label("What happened").select_option("story")
    expect(page.get_by_text("such as “asked for prices”, “signed”")).to_be_visible()
    settled(page)
    assert page.evaluate("document.activeElement.id") == "0-text"
    page.get_by_label("day", exact=True).select_option("The day stands first")
    expect(page.get_by_role("heading", name="Won only: 2 of 2")).to_be_visible()
    expect(page.get_by_text("3 Apr 2026")).to_be_visible()
    page.get_by_role("button", name="Import 2 deals").click()
    expect(page.get_by_text("2 won deals make the process, with 2 activities.")).to_be_visible()


def test_a_file_that_is_too_large_is_told_before_it_travels(open_page, karin, workspace, tmp_path):
    huge = tmp_path / "huge.csv"
    huge.write_bytes(b"x" * (33 * 1024 * 1024))
    page = open_page(f"/w/{workspace}/imports/new", karin)
    page.get_by_label("CSV files").set_input_files(huge)
    expect(page.get_by_text("These files are larger than 32 MB in all.")).to_be_visible()
    page.get_by_role("button", name="Read the files").click()
    expect(page).to_have_url(re.compile("/imports/new$"))


def test_everything_works_without_scripts(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/imports/new", karin, java_script_enabled=False)
    page.get_by_label("CSV files").set_input_files(BOTH)
    page.get_by_role("button", name="Read the files").click()
    page.get_by_text("Open 0 of 1 ticked").click()
    page.get_by_role("button", name="Tick all Open").click()
    page.get_by_role("button", name="Import the ticked deals").click()
    expect(page.get_by_text("3 deals are imported, with 5 activities.")).to_be_visible()
    page.get_by_role("checkbox", name="Count Globex renewal").click()
    expect(page.get_by_role("checkbox", name="Count Globex renewal")).not_to_be_checked()
    page.get_by_role("link", name="Globex renewal").click()
    page.get_by_role("button", name="Move down").first.click()
    assert order(page) == ["Budget named", "Asked for a reference", "Kick-off"]
    page.get_by_role("button", name="Remove").first.click()
    page.get_by_role("button", name="Undo").click()
    assert order(page) == ["Budget named", "Asked for a reference", "Kick-off"]


def test_an_import_is_made_by_keys_alone(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/deals", karin)
    page.keyboard.press("u")
    page.wait_for_url(re.compile("/imports/new$"))
    page.get_by_label("CSV files").set_input_files(BOTH)  # The system's own dialog is no page.
    page.get_by_label("CSV files").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Won only").wait_for()
    press_tab_to(page, "Import 2 deals")
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 deals are imported")).to_be_visible()


def press_tab_to(page, words):
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == words:
            return
    pytest.fail(f"{words} is not reached by Tab")


def test_pages_of_an_import_are_accessible_and_fit(open_page, karin, workspace):
    page = open_page(f"/w/{workspace}/imports/new", karin)
    asked = HUBSPOT_DEALS.replace("closedwon", "497565675")
    wrong = HUBSPOT_ACTIVITIES + "408,NOTE,,,soon,Sam,8001\n"
    page.get_by_label("CSV files").set_input_files(
        [csv_file("deals.csv", asked), csv_file("acts.csv", wrong)]
    )
    read_the_files(page)
    page.get_by_label("497565675").select_option("Won")
    page.get_by_role("heading", name="Won only: 2 of 4").wait_for()
    settled(page)
    take_pictures(page, "import-check")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Import 2 deals").click()
    page.goto(f"/w/{workspace}/imports")
    take_pictures(page, "imports")
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("place", ["", "/edit"])
def test_a_deal_s_pages_are_accessible_and_fit(place, open_page, karin, workspace):
    page = open_page(told(karin, workspace) + place, karin)
    take_pictures(page, f"deal{place.replace('/', '-')}")
    assert_accessible(page)
    assert_fits(page)


def test_the_list_of_deals_is_accessible_and_fits(open_page, karin, workspace):
    for name, outcome in (("St. Mary’s", "won"), ("Globex", "won"), ("Initech", "lost"), ("Hooli", "open")):
        told(karin, workspace, name, outcome)
    page = open_page(f"/w/{workspace}/deals", karin)
    page.get_by_role("checkbox", name="Count Globex").click()
    page.get_by_role("button", name="Undo").wait_for()
    take_pictures(page, "deals-ticked")
    assert_accessible(page)
    assert_fits(page)
