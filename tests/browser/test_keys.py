"""The keys of the process page: all that are listed work, none in a field, single ones can be off."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.pages import let_in, new_person
from workshop.domain.people import Role

pytestmark = pytest.mark.full

LISTED = [
    ("Ctrl Z", "Undo what the last notice tells"),
    ("r", "Review"),
    ("h", "History"),
    ("v", "Versions"),
    ("f", "Process file"),
    ("n", "Add a stage"),
    ("?", "Show these keys"),
    ("Alt ↑", "Move the line that has the focus up, into the stage before where it is the first"),
    ("Alt ↓", "Move it down, into the next stage where it is the last"),
    ("Ctrl Shift Z", "Bring back what the last undo took"),
    ("Esc", "Close the line that is open for writing without saving it"),
]


@pytest.fixture
def page(open_page, karin, demo):
    return open_page(f"/w/{demo}/process", karin)


def sheet(page):
    return page.get_by_role("dialog", name="Keys")


def shown(page):
    """What the sheet lists, as people read it."""
    page.keyboard.press("?")
    expect(sheet(page)).to_be_visible()
    keys, words = (sheet(page).locator(f"dl {part}").all_inner_texts() for part in ("dt", "dd"))
    page.keyboard.press("Escape")
    expect(sheet(page)).to_be_hidden()
    return [(" ".join(key.split()), word) for key, word in zip(keys, words, strict=True)]


def test_the_sheet_lists_the_keys_and_each_single_one_leads_where_it_says(page, demo):
    assert shown(page) == LISTED
    for key, where in {"r": "/review", "h": "/history", "v": "/versions", "f": "/file"}.items():
        page.keyboard.press(key)
        expect(page).to_have_url(re.compile(f"{where}$"))
        page.go_back()
        page.wait_for_load_state()
    page.keyboard.press("n")
    expect(page.get_by_label("Title of the stage")).to_be_focused()


def test_in_a_field_keys_are_letters_and_escape_closes_what_is_open(page, demo):
    line = page.locator("[data-list=milestones] .opens").first
    title = line.inner_text()
    line.click()
    field = page.get_by_label("What the buyer has done")
    expect(field).to_be_focused()
    page.keyboard.type("rhvfn?")
    expect(field).to_have_value(re.compile(r"rhvfn\?"))
    expect(sheet(page)).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("[data-panel]")).to_have_count(0)
    expect(page.locator("[data-list=milestones] .opens").first).to_have_text(title)


def test_alt_and_an_arrow_move_and_ctrl_z_and_shift_take_it_back_and_bring_it_back(page):
    lines = page.locator("[data-list=milestones]").first.locator(".opens")
    first, second = lines.nth(0).inner_text(), lines.nth(1).inner_text()
    lines.first.focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(lines.first).to_have_text(second)
    expect(page.locator("#notices")).to_contain_text(f"Moved “{first}”")
    page.keyboard.press("Control+z")
    expect(page.locator("#notices")).to_contain_text("Undid:")
    expect(lines.first).to_have_text(first)
    page.keyboard.press("Control+Shift+z")
    expect(lines.first).to_have_text(second)


def test_single_keys_can_be_turned_off_and_stay_off(page):
    page.keyboard.press("?")
    page.get_by_label("Single keys work outside of fields").uncheck()
    page.keyboard.press("Escape")
    for _ in range(2):
        for key in ("r", "?"):
            page.keyboard.press(key)
        page.wait_for_timeout(300)
        expect(page).to_have_url(re.compile("/process$"))
        expect(sheet(page)).to_be_hidden()
        page.reload()
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Single keys work outside of fields").check()
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page).to_have_url(re.compile("/review$"))


def test_a_reader_is_offered_no_key_that_changes_anything(app, open_page, demo):
    reader = new_person(app, "Rita")
    let_in(app, demo, reader, Role.READER)
    page = open_page(f"/w/{demo}/process", reader)
    assert [key for key, _ in shown(page)] == ["Ctrl Z", "r", "h", "v", "f", "?"]
