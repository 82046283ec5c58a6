"""What the server acknowledged, noted the moment it did, and when the others' screens had it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic

Revision = tuple[int, ...]


def revision_in(stamp: str) -> Revision:
    """The numbers of what a page knows, which only rise.

    >>> revision_in("3.41-0a1b")
    (3, 41)
    """
    return tuple(int(number) for number in stamp.split("-")[0].split("."))


@dataclass(frozen=True)
class Acknowledged:
    """Something that somebody sent: how many seconds until it was acknowledged, and when that was."""

    key: str
    text: str
    person: int
    took: float
    at: float


@dataclass
class Screen:
    """What one person's page knew, from moment to moment."""

    times: list[float] = field(default_factory=list)
    known: list[Revision] = field(default_factory=list)

    def saw(self, revision: Revision) -> None:
        """The page was told that revision just now."""
        if not self.known or revision > self.known[-1]:
            self.times.append(monotonic())
            self.known.append(revision)

    def when(self, revision: Revision) -> float | None:
        """The moment from which it knew that revision or a later one; None where it never did."""
        place = bisect_left(self.known, revision)
        return self.times[place] if place < len(self.times) else None


class Ledger:
    """Written to by everybody at once. The keys are in the file as soon as they are acknowledged."""

    def __init__(self, log: Path, people: int) -> None:
        self.screens = [Screen() for _ in range(people)]
        self.acknowledged: list[Acknowledged] = []
        self.arrived: list[tuple[Acknowledged, Revision]] = []
        self._log = log.open("w", encoding="utf-8")
        self._lock = Lock()

    def acknowledge(self, told: Acknowledged) -> None:
        """Notes the key; from here on it must never be lost."""
        with self._lock:
            self.acknowledged.append(told)
            self._log.write(f"{told.key}\n")
            self._log.flush()

    def arrive(self, told: Acknowledged, revision: Revision) -> None:
        """Notes a revision of which it is known that it holds what was told."""
        with self._lock:
            self.arrived.append((told, revision))

    def close(self) -> None:
        """Closes the file."""
        self._log.close()

    def delays(self) -> list[float]:
        """Seconds from each acknowledgement to each other person's page that had it then or later."""
        return [
            max(0.0, seen - told.at)
            for told, revision in self.arrived
            for person, screen in enumerate(self.screens)
            if person != told.person and (seen := screen.when(revision)) is not None
        ]


def p95(seconds: list[float]) -> int:
    """The 95th percentile in whole milliseconds; 0 of nothing."""
    if not seconds:
        return 0
    return round(sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * 0.95))] * 1000)
