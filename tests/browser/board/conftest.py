import pytest

from tests.support.joined import held_in
from workshop.domain.board.agenda import BoardStep
from workshop.store import workshops


@pytest.fixture
def held(app, workspace, karin):
    """A workshop that has begun with recalling."""
    held = held_in(app, workspace, karin)
    held.do(workshops.go_to, BoardStep.RECALL)
    return held


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def sit(open_page, held, site):
    """`sit("Ben")` opens the board on the phone of somebody who has just joined."""

    def open_board(name="Ben", **options):
        seat = held.join(name)
        page = open_page("about:blank", **(PHONE | options))
        page.context.add_cookies([{"name": "workshop", "value": seat.cookie(), "url": site}])
        page.goto(f"/b/{held.id}")
        page.wait_for_load_state()
        page.seat = seat
        return page

    return open_board


@pytest.fixture
def ben(sit):
    return sit("Ben")
