"""The order of a deal's activities from positions, dates and the file's own order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import chain, groupby, pairwise
from typing import Any

from workshop.intake.entries import Entry


def in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries by position; where none has one, by date; where none has one either, as they stand.

    An entry without a place of its own stays right behind the one above it in the file, those at the top
    right before the first that has one. Files that run from the newest to the oldest are turned round first.
    """
    positions = [entry.position for entry in entries]
    if any(position is not None for position in positions):
        return _sorted(entries, positions)
    turned = _oldest_first(entries)
    return _sorted(turned, _days(turned))


def _oldest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    files = (tuple(found) for _, found in groupby(entries, key=lambda entry: id(entry.line.sheet)))
    return tuple(chain.from_iterable(file[::-1] if _newest_first(_days(file)) else file for file in files))


def _days(entries: Sequence[Entry]) -> list[datetime | None]:
    """Each entry's instant, or only its day unless all dated entries tell the time."""
    moments = [entry.when for entry in entries]
    timed = all(moment.instant is not None for moment in moments if moment)
    return [
        None if moment is None else moment.instant if timed else datetime.combine(moment.day, time(), UTC)
        for moment in moments
    ]


def _newest_first(days: Sequence[datetime | None]) -> bool:
    """One step back may be a slip; two and none forward are an order."""
    steps = list(pairwise(day for day in days if day is not None))
    falls = sum(later < earlier for earlier, later in steps)
    return falls >= 2 and all(later <= earlier for earlier, later in steps)


def _sorted(entries: Sequence[Entry], places: Sequence[Any]) -> tuple[Entry, ...]:
    known = next((place for place in places if place is not None), None)
    if known is None:
        return tuple(entries)
    ranks = []
    for place in places:
        known = known if place is None else place
        ranks.append(known)
    return tuple(entries[n] for n in sorted(range(len(entries)), key=ranks.__getitem__))
