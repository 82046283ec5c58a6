"""Times of several things taken in turns, so that a busy minute of the machine hits them alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter


def medians(works: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, float]:
    """Median seconds of each of `works` over `rounds`, in each of which every one runs once."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(seconds(work))
    return {name: median(times) for name, times in taken.items()}


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run, after the rubbish of earlier ones was taken out."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start
