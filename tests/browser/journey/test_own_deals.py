"""From an empty workspace and a file of one's own to the playbook, with whatever is proposed."""

import re

import pytest

from tests.browser.journey.walking import text_of
from tests.support.thirty_deals import table

WITHOUT_SCRIPTS = {"java_script_enabled": False}


def make_playbook(walker, company):
    """The bytes of the playbook, made from thirty deals with every default accepted."""
    walker.type("Company name", company)
    walker.click("Create workspace")
    walker.click("Add won deals")
    walker.click("Upload a file")
    walker.choose_file("won deals.csv", table())
    walker.click("Read the files")
    walker.click(re.compile("^Import (30|the ticked) deals$"))
    walker.click("See the groups")
    walker.click("Group the activities")
    walker.click("See their order and stages")
    walker.click("Make the process")
    walker.to("Export")
    walker.click("Make the PDF")
    wait_until_made(walker)
    return walker.download("Download the PDF")


def wait_until_made(walker):
    """A page without scripts is asked again by its own button."""
    page = walker.page
    for _ in range(60):
        if page.get_by_role("link", name="Download the PDF").count():
            return
        again = page.get_by_role("link", name="See whether it is ready")
        if again.count():
            page.wait_for_timeout(1000)
            again.click()
        else:
            page.get_by_role("link", name="Download the PDF").wait_for()
    pytest.fail("The playbook was never ready.")


def assert_tells_the_deals(book, company):
    words = text_of(book)
    assert company in words
    assert "They sent the purchase order" in words
    assert "26 of 30" in words


def test_thirty_deals_become_a_playbook_within_fifteen_clicks(walk):
    walker = walk()
    assert_tells_the_deals(make_playbook(walker, "Corvette Pumps"), "Corvette Pumps")
    assert len(walker.clicks) <= 15
    assert len(walker.typed) <= 3


def test_the_same_works_without_scripts(walk):
    walker = walk(**WITHOUT_SCRIPTS)
    assert_tells_the_deals(make_playbook(walker, "Plain Pumps"), "Plain Pumps")
