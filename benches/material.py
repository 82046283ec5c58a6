"""What the benches work on: the demo's deals, told again until there are enough rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count

from workshop.demo import story
from workshop.domain.collect.deals import Deal

DAY = date(2026, 1, 15)


def deals_of(rows: int) -> tuple[Deal, ...]:
    """Whole deals of the demo, the first ones again under new ids, cut after `rows` activities."""
    taken: list[Deal] = []
    left = rows
    for deal in _told_again():
        taken.append(replace(deal, activities=deal.activities[:left]))
        left -= len(taken[-1].activities)
        if not left:
            return tuple(taken)
    raise AssertionError("the deals are told without end")


def _told_again() -> Iterator[Deal]:
    for turn in count():
        for deal in story.deals():
            yield replace(
                deal,
                id=f"{deal.id}.{turn}",
                activities=tuple(replace(each, id=f"{each.id}.{turn}") for each in deal.activities),
            )
