import pytest

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.pages import let_in, new_person

PAGES = {
    "home": "/",
    "sign-ins": "/sign-ins",
    "workspace": "/w/{workspace}",
    "workspace-settings": "/w/{workspace}/settings",
    "members": "/w/{workspace}/members",
    "workshops": "/w/{workspace}/workshops",
    "workshops-new": "/w/{workspace}/workshops/new",
    "groups": "/w/{workspace}/groups",
    "groups-order": "/w/{workspace}/groups/order",
    "groups-cards": "/w/{workspace}/groups/cards",
    "groups-contrast": "/w/{workspace}/groups/contrast",
    "groups-people": "/w/{workspace}/groups/people",
    "groups-points": "/w/{workspace}/groups/points",
    "groups-decisions": "/w/{workspace}/groups/decisions",
    "no-such-page": "/w/nothing",
}


@pytest.mark.full
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_fits_every_width_and_keeps_the_policy(name, app, open_page, karin, workspace):
    let_in(app, workspace, new_person(app, "Ben Ölander-Szczęsny"))
    page = open_page(PAGES[name].format(workspace=workspace), karin)
    if name == "no-such-page":
        page.faults.clear()  # The browser itself notes a 404 as an error.
    take_pictures(page, name)
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("address", ["/", "/sign-in"])
def test_a_stranger_s_page_is_accessible_and_fits_every_width(address, open_page):
    page = open_page(address)
    take_pictures(page, f"stranger{address.replace('/', '-')}")
    assert_accessible(page)
    assert_fits(page)
