"""Grouping again, cutting and grouping more finely are each taken back by one press, and that too."""

import pytest

from tests.domain.cluster.told import WON, deal
from tests.support.pages import words
from tests.support.station import Station
from workshop.domain.people import Role
from workshop.store import runs
from workshop.store.runs import Asked

LATER = deal("d", "buyer: contract signed by the CEO", "us: gave the demo")


@pytest.fixture
def station(app, workspace, karin):
    made = Station(app, workspace, karin)
    made.tell(*WON)
    made.group()
    karin.get(made.address)
    return made


def newest(station):
    return station.read(runs.latest)


def test_grouping_again_is_undone_and_redone_from_the_notice(station, karin):
    before = newest(station)
    station.tell(LATER)
    station.group()
    after = newest(station)
    assert after.number == before.number + 1
    station.undo()
    assert newest(station) == before
    page = words(karin.get(station.address))
    assert "The groups are as they were before." in page
    assert "Something was told or changed since these groups were found." in page
    station.group()
    station.undo()
    station.undo()
    assert newest(station).discovery == after.discovery
    assert "The new groups are here again." in words(karin.get(station.address))


def test_a_grouping_that_was_taken_back_can_be_shown_again_later(station, karin):
    station.tell(LATER)
    station.group()
    after = newest(station)
    karin.post(f"{station.address}/runs/{after.id}/withdraw")
    page = karin.get(f"{station.address}/decisions")
    assert "The newest grouping was taken back, so the one before it is shown." in words(page)
    assert f'action="{station.address}/runs/{after.id}/restore"' in page.text
    karin.post(f"{station.address}/runs/{after.id}/restore")
    assert newest(station) == after
    assert "was taken back, so" not in words(karin.get(f"{station.address}/decisions"))


def test_the_first_grouping_is_undone_too(station, karin):
    karin.post(f"{station.address}/runs/{newest(station).id}/withdraw")
    assert newest(station) is None
    assert "wait to be compared" in words(karin.get(station.address))


def test_what_changed_nothing_offers_no_undo(station, karin):
    station.group()
    assert "data-undo" not in karin.get(station.address).text


def test_a_run_on_which_somebody_decided_since_is_not_taken_back(station, karin):
    first = newest(station)
    station.arrange("aside", said=["gave the demo"])
    karin.post(f"{station.address}/runs/{first.id}/withdraw")
    assert "Somebody has changed the groups since, so this stays." in words(karin.get(station.address))
    assert newest(station).number == first.number + 1


def test_a_run_is_not_brought_back_over_a_newer_one(station, karin):
    first = newest(station)
    karin.post(f"{station.address}/runs/{first.id}/withdraw")
    station.group()
    karin.post(f"{station.address}/runs/{first.id}/restore")
    assert newest(station).number > first.number


def test_the_number_of_stages_is_taken_back_by_the_number_before(station, karin):
    order = f"{station.address}/order"
    karin.post(f"{station.address}/stages", {"stages": "4"})
    page = karin.get(order)
    assert 'name="stages" value=""' in page.text
    karin.post(f"{station.address}/stages", {"stages": ""})
    assert newest(station).asked == Asked()
    assert len(station.found.stages) == 3


@pytest.mark.parametrize("sent", ["3", "-3", "", "fine"])
def test_a_fineness_that_there_is_not_is_taken_for_the_middle(sent, station, karin):
    karin.post(f"{station.address}/strictness", {"strictness": sent})
    assert newest(station).asked == Asked()


def test_how_finely_is_grouped_is_kept_by_later_acts_and_taken_back(station, karin):
    karin.post(f"{station.address}/strictness", {"strictness": "2"})
    assert newest(station).asked == Asked(strictness=2)
    assert 'value="2" checked' in karin.get(station.address).text
    station.arrange("aside", said=["gave the demo"])
    karin.post(f"{station.address}/stages", {"stages": "4"})
    assert newest(station).asked == Asked(4, 2)
    karin.post(f"{station.address}/strictness", {"strictness": "0"})
    assert newest(station).asked == Asked(4)


def acts(station):
    run = newest(station).id
    return [
        (f"{station.address}/runs/{run}/withdraw", {}),
        (f"{station.address}/runs/{run}/restore", {}),
        (f"{station.address}/strictness", {"strictness": "1"}),
    ]


@pytest.mark.parametrize("number", range(3))
def test_each_act_is_for_members_by_a_button(number, station, reader, stranger, outsider, member_as, karin):
    address, fields = acts(station)[number]
    before = newest(station)
    assert reader.post(address, fields).status_code == 403
    assert stranger.post(address, fields).status_code == 403
    assert outsider.post(address, fields).status_code == 404
    assert karin.get(address).status_code == 405
    assert newest(station) == before
    assert member_as(Role.MEMBER, "Cara").post(address, fields).status_code == 303


@pytest.mark.parametrize("act", ["withdraw", "restore"])
def test_a_run_that_is_not_there_is_not_found(act, station, karin):
    assert karin.post(f"{station.address}/runs/no-such/{act}").status_code == 404
