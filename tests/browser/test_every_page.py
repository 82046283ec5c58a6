import pytest

from tests.browser.looks import assert_accessible, assert_fits, take_pictures
from tests.support.joined import held_in
from tests.support.pages import let_in, new_person
from workshop.domain.board.agenda import BoardStep
from workshop.store import workshops

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


BOARD = {
    "join-code": "/j",
    "join-name": "/j/{code}",
    "board-recall": "/b/{board}/step/recall",
    "board-not-yet": "/b/{board}/step/sort",
    "board-lines": "/b/{board}/lines",
    "board-activity": "/b/{board}/told/{activity}",
    "board-deal": "/b/{board}/deals/{deal}",
    "board-finished": "/b/{board}/step/recall",
    "board-out": "/b/{board}/step/recall",
}
LONG = "asked for a visit to the plant, and brought the heads of purchasing, quality and maintenance along"


@pytest.mark.full
@pytest.mark.parametrize("name", BOARD)
def test_a_participant_s_page_is_accessible_fits_every_width_and_keeps_the_policy(
    name, app, open_page, karin, workspace, site
):
    held = held_in(app, workspace, karin, "How we win the large ones", asks_lost=True)
    held.do(workshops.go_to, BoardStep.RECALL)
    seat = held.join("Ben Ölander-Szczęsny")
    for text, side in ((LONG, "buyer"), ("sent the quotation", "seller"), ("named a budget", "buyer")):
        seat.tell(text, deal="Donaudampfschifffahrtsgesellschaft Pumpen GmbH & Co. KG", side=side)
    told = seat.recall().text
    ids = {
        "code": held.code,
        "board": held.id,
        "activity": told.split('data-id="')[1].split('"')[0],
        "deal": told.split('name="of" value="')[1].split('"')[0],
    }
    if name == "board-finished":
        held.do(workshops.finish)
    if name == "board-out":
        held.take_out("Ben Ölander-Szczęsny")
    page = open_page("about:blank")
    if name != "join-name":
        page.context.add_cookies([{"name": "workshop", "value": seat.cookie(), "url": site}])
    page.goto(BOARD[name].format(**ids))
    page.wait_for_load_state()
    if name == "board-out":
        page.faults.clear()  # The browser itself notes a 403 as an error.
    take_pictures(page, name)
    assert_accessible(page)
    assert_fits(page)
