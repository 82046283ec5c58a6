"""Who may arrange groups, and how: members, by a button, in their own workspace."""

import pytest

from tests.domain.cluster.told import WON
from tests.support.pages import let_in, new_workspace
from tests.support.station import Station
from workshop.domain.people import Role
from workshop.store import decisions

GAVE = "gave the demo"
HELD = "demo held with the team"


@pytest.fixture
def station(app, workspace, karin):
    made = Station(app, workspace, karin)
    made.tell(*WON)
    made.group()
    return made


def acts(station):
    group = station.group_of(GAVE).id
    station.arrange("aside", said=[HELD])
    decision = station.read(decisions.history)
    return {
        f"{station.address}/arrange": {"act": "aside", "said": [station.id_of(GAVE)]},
        f"/w/{station.workspace}/group/{group}/name": {"label": "Demo"},
        f"/w/{station.workspace}/group/{group}/side": {"side": "buyer"},
        f"{station.address}/decisions/{decision[0].id}/withdraw": {},
        f"{station.address}/decisions/{decision[0].id}/restore": {},
    }


@pytest.mark.parametrize("number", range(5))
def test_each_act_is_for_members_by_a_button(number, station, reader, stranger, outsider, karin):
    address, fields = list(acts(station).items())[number]
    before = station.decisions
    assert reader.post(address, fields).status_code == 403
    assert stranger.post(address, fields).status_code == 403
    assert outsider.post(address, fields).status_code == 404
    assert karin.get(address).status_code == 405
    assert station.decisions == before
    assert karin.post(address, fields).status_code == 303


@pytest.mark.parametrize(
    "act", ["group/no-such/name", "group/no-such/side", "groups/decisions/no-such/withdraw"]
)
def test_an_act_on_what_is_not_there_is_not_found(act, station, karin):
    answer = karin.post(f"/w/{station.workspace}/{act}", {"label": "Demo", "side": "buyer"})
    assert answer.status_code == 404


def test_ids_of_another_workspace_are_not_there(app, station, outsider):
    elsewhere = new_workspace(app, outsider, "Elsewhere")
    let_in(app, elsewhere, station.owner, Role.MEMBER)
    station.arrange("aside", said=[HELD])
    decision = station.read(decisions.history)
    answer = outsider.post(f"/w/{elsewhere}/groups/decisions/{decision[0].id}/withdraw")
    assert answer.status_code == 404
    assert len(station.decisions) == 1
