"""Figures brought up to date."""

from dataclasses import replace

from tests.domain.design.documents import PROCESS
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Support
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.domain.design.process import elements
from workshop.domain.design.proposal import propose
from workshop.domain.design.supported import supported


def deals(number):
    return [Deal(f"d{n}", f"Deal {n}", Outcome.WON, tuple(activities(n))) for n in range(number)]


def activities(deal):
    yield Activity(f"{deal}-1", "asked for a visit", Side.BUYER)
    yield Activity(f"{deal}-2", "sent the offer", Side.SELLER)
    yield Activity(f"{deal}-3", "signed it", Side.BUYER)


def test_the_figures_are_those_of_the_deals_as_they_are_now():
    process = propose(discover(deals(3)), name="P")
    found = discover(deals(4))
    groups = {group.id: group.support for group in found.groups}

    now = supported(process, found)

    shown = [part.support for part in elements(now) if getattr(part, "group", None) in groups]
    assert shown
    assert set(shown) == {Support(4, 4, 0, 0)}
    assert replace(now, stages=()) == replace(process, stages=())


def test_what_stands_for_no_group_keeps_its_figures():
    assert supported(PROCESS, discover(deals(3))) == PROCESS
