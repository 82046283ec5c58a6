"""Won and lost, ways of selling, qualifying points: what the groups tell, and what they cannot tell yet."""

import re
from dataclasses import replace

import pytest

from tests.domain.cluster.told import LOST, WON, deal
from tests.support.pages import headings, words
from tests.support.station import Station
from tests.web.seeds import contents

PAGES = ["contrast", "people", "points"]
LINES = ("us: gave the demo", "us: quote sent", "buyer: contract signed")


@pytest.fixture
def station(app, workspace, karin):
    return Station(app, workspace, karin)


def told_by(name, *lines, number=3):
    for at in range(number):
        made = deal(f"{name} {at}", *lines)
        yield replace(made, activities=tuple(replace(each, contributor=name) for each in made.activities))


@pytest.mark.parametrize("name", PAGES)
def test_without_deals_each_page_teaches(name, station, karin):
    assert "no won deal has been told yet" in words(karin.get(f"{station.address}/{name}"))


@pytest.mark.parametrize("name", PAGES)
def test_looking_stores_nothing_and_is_for_members_only(
    name, app, station, karin, reader, stranger, outsider
):
    station.tell(*WON, LOST)
    station.group()
    before, address = contents(app), f"{station.address}/{name}"
    assert karin.get(address).status_code == 200
    assert reader.get(address).status_code == 200
    assert stranger.get(address).status_code == 303
    assert outsider.get(address).status_code == 404
    assert karin.post(address).status_code == 405
    assert contents(app) == before


def test_without_lost_deals_the_contrast_teaches(station, karin):
    station.tell(*WON)
    station.group()
    page = words(karin.get(f"{station.address}/contrast"))
    assert "no lost deal has been compared yet" in page
    assert "Add lost deals" in page


def test_each_group_tells_how_often_won_and_lost_deals_have_it(station, karin):
    station.tell(*WON, LOST)
    station.group()
    page = words(karin.get(f"{station.address}/contrast"))
    assert "3 of 3 won deals, 0 of 1 lost: too few to tell." in page
    assert page.count("too few to tell") == len(station.found.groups)


def test_people_are_compared_only_where_two_of_them_told_three_deals(station, karin):
    station.tell(*told_by("Ann", *LINES), *told_by("Ben", *LINES, number=2))
    station.group()
    assert "At least two people with three deals each are needed." in words(
        karin.get(f"{station.address}/people")
    )


def test_what_the_chosen_persons_deals_have_more_often_is_told_with_both_counts(station, karin):
    station.tell(*told_by("Ann", *LINES), *told_by("Ben", *LINES, "buyer: paid the deposit"))
    station.group()
    page = karin.get(f"{station.address}/people?who=Ben")
    assert "What the deals of Ben have more often" in words(page)
    assert "3 of 3 of these deals, 0 of 3 of the others: too few to tell." in words(page)
    assert re.search(r'<option value="Ben" selected>Ben \(3 won, 0 lost\)', page.text)
    page = words(karin.get(f"{station.address}/people?who=Nobody"))
    assert "What the deals of Ann have more often" in page or "nothing more often" in page


def test_each_point_of_a_method_is_told_with_the_milestone_that_covers_it_or_as_open(station, karin):
    station.tell(*WON)
    station.group()
    page = karin.get(f"{station.address}/points")
    assert headings(page)[0] == "Qualifying points"
    said = words(page)
    assert re.search(r"BANT: \d of 4 points covered", said)
    assert re.search(r"MEDDICC: \d of 7 points covered", said)
    budget = said.split("Is there money for it, and how much?")[1].split("Who decides")[0]
    assert station.group_of("CFO approved the budget").label in budget
    assert "It speaks of “budget”." in budget
    assert "No milestone covers this. What does the buyer do that shows it?" in said


def test_user_text_on_these_pages_is_text(station, karin):
    hostile = "<b>x</b> {{7*7}}"
    told = [*told_by(hostile, *LINES), *told_by("Ben", *LINES, f"buyer: signed {hostile}")]
    station.tell(*told, replace(LOST, name=hostile))
    station.group()
    for name in PAGES:
        page = karin.get(f"{station.address}/{name}")
        assert page.status_code == 200
        assert "<b>x</b>" not in page.text
