"""Who acts in a statement, where need be by the side whose act or paper it usually is."""

from __future__ import annotations

from workshop.domain.review.actors import Actor, Party, by_somebody, named_actor, towards_buyer, towards_us
from workshop.domain.review.reading import Reading

# Acts that leave something behind, whoever does them.
TRACES = frozenset({"bind", "issue", "move", "arrive", "state", "note", "request", "join"})
WORK = frozenset({"work", "talk", "know"})
OF_BUYER = frozenset({"buyer", "deed"})
OF_US = frozenset({"seller", "offer"})


def acting(reading: Reading) -> Actor:
    """The person named, else the side whose act it usually is: ours, where nothing speaks for another."""
    named = named_actor(reading)
    if named.party is Party.SELLER and _is_done_to_us(reading):
        return Actor(Party.BUYER)
    if named.link == "from" and reading.acts & TRACES == {"request"}:
        return Actor(Party.SELLER)
    if named.party is Party.THIRD and _chooses_us(reading):
        return Actor(Party.BUYER, named.words)
    if named.party is Party.BUYER and _has_got_from_us(reading):
        return Actor(Party.SELLER)
    return named if named.is_named else Actor(_usual(reading))


def _is_done_to_us(reading: Reading) -> bool:
    got = "arrive" in reading.acts and reading.has("things", "buyer", "deed", "both")
    return got or (reading.has("links", "passive") and bool(reading.acts & TRACES))


def _chooses_us(reading: Reading) -> bool:
    """A city that gives permits may also be a customer: then it does something with us."""
    sent = "arrive" in reading.acts and "buyer" in reading.things
    chosen = towards_us(reading) and bool(reading.acts & {"bind", "move", "note"})
    return (sent or chosen) and "third" not in reading.things


def _has_got_from_us(reading: Reading) -> bool:
    came_in = "arrive" in reading.acts and not reading.acts & {"bind", "state", "move"}
    return came_in and bool(reading.things & OF_US) and not reading.has("links", "by", "from")


def _usual(reading: Reading) -> Party:
    if "third" in reading.things and reading.acts & {"bind", "issue", "arrive"}:
        return Party.THIRD
    if towards_us(reading) and reading.acts & TRACES:
        return Party.BUYER
    if towards_buyer(reading) and "bind" not in reading.acts:
        return Party.BUYER if reading.acts & {"weigh", "agree"} else Party.SELLER
    return Party.BUYER if _is_usually_the_buyer_s(reading) else Party.SELLER


def _is_usually_the_buyer_s(reading: Reading) -> bool:
    """By the first kind of act that the statement holds, the most telling kind first."""
    of_us = bool(reading.things & OF_US)
    of_buyer = bool(reading.things & OF_BUYER) or by_somebody(reading)
    kinds = (
        ({"bind"}, True),
        ({"request"}, of_us or "event" in reading.things or "arrive" in reading.acts),
        ({"arrive"}, of_buyer or not of_us),
        ({"state"}, True),
        ({"agree"}, of_buyer or "event" not in reading.things),
        (WORK, False),
        ({"weigh"}, True),
        ({"issue", "move", "note", "join"}, of_buyer and not of_us),
    )
    found = (usual for acts, usual in kinds if reading.acts & acts)
    return next(found, "deed" in reading.things and not of_us)
