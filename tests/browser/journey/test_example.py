"""From nothing to the example's playbook: four clicks, and not a word typed."""

import pytest
from playwright.sync_api import expect

from tests.browser.journey.walking import text_of


@pytest.fixture(scope="module")
def serve_options():
    return ("--demo",)


def test_the_example_s_playbook_is_four_clicks_away(walk):
    walker = walk()
    walker.click("Open the example")
    walker.click("Get the playbook")
    walker.click("Make the PDF")
    book = text_of(walker.download("Download the PDF"))

    assert "From request to ordered machine" in book
    assert "Buyer signed the trial report" in book
    assert "12 of 12" in book
    assert (len(walker.clicks), walker.typed) == (4, [])

    # Made once, it is had at once.
    walker.to("Export")
    assert text_of(walker.download("Download")) == book


def test_the_example_is_removed_by_one_press_and_comes_back_by_undo(walk):
    walker = walk()
    walker.click("Open the example")
    walker.click("Remove the example")
    expect(walker.page.get_by_role("button", name="See a finished example")).to_be_visible()
    walker.click("Undo")
    expect(walker.page.get_by_role("heading", level=1)).to_have_text("Thornby Labelling (demo)")


def test_what_was_removed_is_found_from_every_page_and_brought_back(walk):
    walker = walk()
    walker.click("Open the example")
    walker.to("Collect")
    walker.click("Brackwater Dairy, cup line 3")
    walker.click("Rename or remove")
    walker.click("Remove the deal")
    walker.to("Design")
    walker.click("Removed")
    row = walker.page.get_by_role("row").filter(has_text="Brackwater Dairy, cup line 3")
    expect(row).to_contain_text("Owner")
    row.get_by_role("button", name="Bring back").click()
    expect(walker.page.get_by_text("Back again: Brackwater Dairy, cup line 3")).to_be_visible()
    walker.to("Collect")
    expect(walker.page.get_by_role("link", name="Brackwater Dairy, cup line 3")).to_be_visible()
