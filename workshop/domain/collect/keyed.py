"""An activity with the key under which it was sent, so that whoever sent it can find it again."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.collect.deals import Activity, Outcome


@dataclass(frozen=True, slots=True)
class KeyedActivity:
    """`key` was made by whoever sent it, None where nobody did; `position` counts its deal's from 1."""

    key: str | None
    deal_id: str
    deal_name: str
    outcome: Outcome
    position: int
    activity: Activity
