import pytest

from tests.browser.looks import assert_accessible, assert_fits, take_pictures

pytestmark = pytest.mark.full


def test_every_component_is_accessible_and_fits_every_width(open_page):
    page = open_page("/every-component")
    take_pictures(page, "components")
    assert_accessible(page)
    assert_fits(page)


def test_a_form_with_faults_is_accessible_and_fits_every_width(open_page):
    page = open_page("/every-component")
    page.get_by_role("button", name="Add these activities").click()
    page.get_by_role("heading", name="There is a problem").wait_for()
    take_pictures(page, "components-faults")
    assert_accessible(page)
    assert_fits(page)


def test_a_notice_with_undo_is_accessible_and_fits_every_width(open_page):
    page = open_page("/every-component")
    fill(page)
    page.get_by_role("button", name="Add these activities").click()
    page.get_by_role("button", name="Undo").wait_for()
    take_pictures(page, "components-notice")
    assert_accessible(page)
    assert_fits(page)


def fill(page):
    page.get_by_label("Deal").fill("Hospital")
    page.get_by_label("What happened").fill("They named a budget")
    page.get_by_role("radio", name="Buyer").check(force=True)
