"""What the store tells about deals and activities beyond the domain's own objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from workshop.domain.collect.deals import Activity, Deal, Outcome


@dataclass(frozen=True, slots=True)
class Origin:
    """Who brought it in and when; `source` and `external_id` are its name where it came from."""

    author: str
    at: datetime
    batch: str | None = None
    source: str | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class StoredActivity:
    """An activity with the id of its deal and where it came from."""

    activity: Activity
    deal: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class StoredDeal:
    """A deal, whether it takes part in discovery, and where it came from.

    `activities` are those of `deal.activities`, in the same order.
    """

    deal: Deal
    included: bool
    origin: Origin
    activities: tuple[StoredActivity, ...] = ()


@dataclass(frozen=True, slots=True)
class DealLine:
    """A line of the list of deals; the dates are of the first and the last dated activity."""

    id: str
    name: str
    outcome: Outcome
    included: bool
    origin: Origin
    activities: int
    first: date | None
    last: date | None
