"""Times of two things taken in turns, so that a busy minute of the machine hits both alike."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter


def ratio(ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int) -> tuple[float, float]:
    """How many times as long ours takes, and the seconds of theirs: medians over pairs of runs."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return median(mine / other for mine, other in pairs), median(other for _, other in pairs)


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run, after the rubbish of earlier ones was taken out."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


class Laps:
    """Seconds of each step of a work, in the order in which they were done."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}
        self._since = perf_counter()

    def done(self, step: str) -> None:
        """Counts the time since the step before to this one."""
        self.taken[step] = perf_counter() - self._since
        self._since = perf_counter()
