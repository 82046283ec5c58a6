"""How the pages of the Design station look, on a screen and on paper."""

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looks import assert_accessible, assert_fits, take_pictures

pytestmark = pytest.mark.full

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("process", ""),
        ("process-head-open", "?open=process"),
        ("process-stage-open", "?open=need-agreed-1"),
        ("process-milestone-open", "?open=money-set-aside-1"),
        ("process-adding", "?add=activity&to=need-agreed-1"),
        ("process-file", "/file"),
    ],
)
def test_the_page_is_accessible_and_fits_every_width(name, query, design):
    page = design(query)
    take_pictures(page, name)
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("name", ["process-history", "process-revision"])
def test_the_history_is_accessible_and_fits_every_width(name, design):
    page = design()
    page.get_by_role("link", name="History").click()
    if name == "process-revision":
        page.get_by_role("link", name="Look at revision 5").click()
        page.get_by_role("button", name="Back to this revision").wait_for()
    take_pictures(page, name)
    assert_accessible(page)
    assert_fits(page)


def test_published_from_the_versions_one_is_asked_once_and_led_to_the_tick(design):
    page = design()
    page.get_by_role("link", name="Buyer set the money aside").and_(page.locator("a.opens")).click()
    page.get_by_label("What the buyer has done").fill("The customer is happy")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Versions").click()
    page.get_by_role("link", name="Publish version 3").click()
    page.get_by_role("button", name="Publish version 3").click()
    page.get_by_role("link", name="The advisor’s errors are open.").click()
    expect(page.get_by_label("Publish in spite of the open errors")).to_be_focused()
    page.faults.clear()  # The browser itself notes a 422 as an error.
    take_pictures(page, "versions-publish-asked")
    assert_accessible(page)
    assert_fits(page)
    page.keyboard.press("Space")
    page.get_by_role("button", name="Publish version 3").click()
    expect(page.get_by_text("Version 3 is published.")).to_be_visible()


@pytest.mark.parametrize("options", [{}, PHONE])
def test_printed_it_has_no_navigation_and_tells_what_is_folded_on_the_screen(design, tmp_path, options):
    page = design(**options)
    drawing = page.locator("[data-chart=narrow]" if options else "[data-chart=wide]")
    drawing.scroll_into_view_if_needed()
    expect(drawing.locator("svg")).to_be_attached()
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    sheets = PdfReader(tmp_path / "printed.pdf").pages
    told = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    for control in ("Sign out", "Collect", "Remove the example", "Undo", "Add a milestone", "Keys"):
        assert control not in told
    assert "Offer to count with them" in told
    across = [sheet for sheet in sheets if sheet.mediabox.width > sheet.mediabox.height]
    assert len(across) == (0 if options else 1), "The wide drawing lies across one sheet"
    assert all(" ".join(sheet.extract_text().split()) for sheet in sheets), "No sheet is empty"
