"""Deals as short as a test can tell them."""

from __future__ import annotations

from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side

SIDES = {"buyer": Side.BUYER, "us": Side.SELLER, "?": Side.UNKNOWN}


def deal(name: str, *lines: str, outcome: Outcome = Outcome.WON) -> Deal:
    """Lines such as `buyer: signed the contract`; the ids are the deal's name and the line's number."""
    return Deal(name, name, outcome, tuple(_activity(name, *each) for each in enumerate(lines, 1)))


def _activity(name: str, number: int, line: str) -> Activity:
    side, colon, text = line.partition(": ")
    known = SIDES.get(side) if colon else None
    return Activity(f"{name}{number}", text if known else line, known or Side.UNKNOWN)


def group_of(found: Discovery, activity: str) -> Group:
    """The group that holds the activity."""
    (group,) = (each for each in found.groups if activity in each.activities)
    return group


BAKER = deal(
    "a",
    "buyer: asked for a demo on the website",
    "us: gave the demo",
    "buyer: CFO approved the budget",
    "us: sent the quote",
    "buyer: contract signed",
)
MILLER = deal(
    "b",
    "buyer: they requested a demo via the web form",
    "us: demo held with the team",
    "buyer: budget approved by finance",
    "us: nice call",
    "us: quote sent by mail",
    "buyer: customer signed the contract",
)
WEAVER = deal(
    "c",
    "buyer: demo request came in",
    "buyer: budget was approved by their board",
    "us: quotation sent",
    "?: tbd",
    "buyer: they signed the contract",
)
WON = (BAKER, MILLER, WEAVER)
LOST = deal("l", "us: demo given", "us: quote sent", "buyer: went with a competitor", outcome=Outcome.LOST)
OPEN = deal("o", "buyer: asked for a demo", outcome=Outcome.OPEN)
