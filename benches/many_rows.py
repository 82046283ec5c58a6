"""How the cost of discovery grows from one thousand to ten thousand rows, beside general tools."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from benches.material import deals_of
from benches.peers import PEERS, peer
from benches.stopwatch import seconds
from benches.table import Table
from workshop.domain.cluster.discover import discover
from workshop.domain.collect.deals import Activity, Deal

SIZES = (1_000, 10_000)
# So many different activities a general tool is told to find.
GROUPS = 25


def run(*, short: bool = False) -> Table:
    """Each maker once on each size; the rows differ in their wording as people's typing does."""
    sizes = (60, 120) if short else SIZES
    discover(deals_of(60))  # What is imported and read once is no size's time.
    makers: dict[str, Callable[[tuple[Deal, ...]], object]] = {"workshop": discover}
    makers |= {name: lambda told, name=name: peer(name, told, GROUPS) for name in PEERS}
    told = [varied(size) for size in sizes]
    return Table(
        title="Discovery on many rows",
        headers=("by", *(f"{size:,} rows, s" for size in sizes), "ratio"),
        rows=tuple(_row(by, make, told) for by, make in makers.items()),
        note="Ten times the rows would take a hundred times as long where every pair is compared.",
    )


def _row(
    by: str, make: Callable[[tuple[Deal, ...]], object], told: list[tuple[Deal, ...]]
) -> tuple[str, ...]:
    taken = [seconds(lambda deals=deals: make(deals)) for deals in told]
    return (by, *(f"{each:.1f}" for each in taken), f"{taken[-1] / taken[0]:.1f}")


def varied(rows: int) -> tuple[Deal, ...]:
    """So many rows of won deals in which nearly no two wordings are equal."""
    chance = random.Random(11)  # noqa: S311 - nothing is secret here
    return tuple(
        replace(deal, activities=tuple(_misspelt(deal.activities, chance))) for deal in deals_of(rows)
    )


def _misspelt(activities: tuple[Activity, ...], chance: random.Random) -> Iterator[Activity]:
    for each in activities:
        words = each.text.split()
        at = chance.randrange(len(words))
        cut = chance.randrange(len(words[at]))
        words[at] = words[at][:cut] + words[at][cut + 1 :] or words[at]
        yield replace(each, text=" ".join([*words, str(chance.randrange(100))]))
