"""Three deals told from memory become a process that somebody corrected."""

import pytest
from playwright.sync_api import expect

from tests.browser.journey.walking import text_of

DEALS = {
    "Harbour crane": """2026-01-12 buyer: port asked for a crane inspection
2026-01-20 us: inspected the crane on site
2026-02-02 buyer: port named its safety officer as decider
2026-02-16 us: sent the offer for the overhaul
2026-03-02 buyer: budget for the overhaul approved
2026-03-20 buyer: contract for the overhaul signed""",
    "Lock gate": """buyer: canal office asked for an inspection
us: inspected the gate on site
buyer: canal office named who decides
us: sent the offer for the repair
buyer: budget approved by the board
buyer: signed the contract""",
    "Dredger": """They asked us for an inspection of the dredger
us: inspected the dredger on site
buyer: told us who decides on their side
us: offer sent
buyer: board approved the budget
buyer: contract signed""",
}


@pytest.fixture
def told(walk):
    """A workspace in which the three deals were told; the last line's side is set by its switch."""
    walker = walk()
    walker.type("Company name", "Quayside Engineering")
    walker.click("Create workspace")
    walker.click("Add won deals")
    for name, lines in DEALS.items():
        walker.click("Tell a deal")
        walker.page.get_by_label("Deal", exact=True).fill(name)
        walker.type("What happened, one line each", lines)
        walker.click("Store the deal")
        walker.page.get_by_role("heading", name=name).wait_for()
        if name != "Dredger":
            walker.click("All deals")
    return walker


def side_of(page, text):
    line = page.get_by_role("listitem").filter(has_text=text)
    return line.locator("button[aria-pressed=true]").inner_text()


def group(page, name):
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=name, exact=True))


def headings(page):
    return page.locator("main h3").all_inner_texts()


def test_deals_told_line_by_line_are_grouped_corrected_and_printed(told):
    page = told.page
    unmarked = "They asked us for an inspection of the dredger"
    assert side_of(page, unmarked) == "Not known"
    page.get_by_role("group", name=unmarked).get_by_role("button", name="Buyer").click()
    expect(page.get_by_role("group", name=unmarked).get_by_role("button", name="Buyer")).to_have_attribute(
        "aria-pressed", "true"
    )

    told.to("Cluster")
    told.click("Group the activities")
    found = headings(page)
    assert len(found) >= 5
    first, second = found[:2]
    page.get_by_role("checkbox", name=f"Tick the group “{first}”").check()
    page.get_by_role("checkbox", name=f"Tick the group “{second}”").check()
    told.click("Merge into one group")
    expect(page.get_by_text("2 groups are one group now")).to_be_visible()
    assert len(headings(page)) == len(found) - 1
    told.click("Undo", exact=True)
    expect(page.locator("main h3")).to_have_count(len(found))
    assert headings(page) == found

    told.click("See their order and stages")
    told.click("Make the process")
    stage = page.locator("h3.stage-title a").first
    stage.click()
    told.type("Title", "Trouble admitted")
    told.click("Save")
    expect(page.locator("#stages").get_by_role("link", name="Trouble admitted", exact=True)).to_be_visible()

    told.to("Export")
    told.click("Make the PDF")
    book = text_of(told.download("Download the PDF"))
    assert "Trouble admitted" in book
    assert "Quayside Engineering" in book
    assert "3 of 3" in book
