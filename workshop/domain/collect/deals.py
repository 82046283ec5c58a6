from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Side(StrEnum):
    """Who did it."""

    BUYER = "buyer"
    SELLER = "seller"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How a deal ended, or that it has not ended."""

    WON = "won"
    LOST = "lost"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that one side did in one deal, as somebody noted it.

    Its place is its index in `Deal.activities`.
    """

    id: str
    text: str
    side: Side = Side.UNKNOWN
    date: date | None = None
    contributor: str | None = None


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity and its activities in the order in which they happened."""

    id: str
    name: str
    outcome: Outcome
    activities: tuple[Activity, ...] = ()


def won(deals: tuple[Deal, ...]) -> tuple[Deal, ...]:
    """The deals that make the process."""
    return tuple(deal for deal in deals if deal.outcome is Outcome.WON)
