"""One grouping from many that differ by chance: what stands together in most of them stands together.

Evidence accumulation (Fred and Jain, "Combining multiple clusterings using evidence accumulation", 2005),
over groupings from log-odds with noise on them, joined in several manners. The noise never changes.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice, product

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.agglomerate import Manner
from workshop.domain.cluster.traits import Numbers

Grouped = Callable[[Numbers, Manner], NDArray[np.int64]]

TRIES = 18
NOISE = 0.7
MANNERS = tuple(Manner(power, price) for price, power in product((1.0, 2.0), (0.8, 0.9, 0.95)))
# How the tries are joined to one.
LAST = Manner(0.9, 1.0)
# A pair that no try puts together, or every one, is still no certainty.
UNSURE = 0.02


def consensus(odds: Numbers, grouped: Grouped) -> tuple[NDArray[np.int64], Numbers]:
    """Group numbers, and the share of tries in which each two wordings stand together (n x n)."""
    rng = np.random.default_rng(7)
    shared = np.zeros_like(odds)
    for manner in islice(cycle(MANNERS), TRIES):
        groups = grouped(np.asarray(np.round(odds + _noise(rng, len(odds)), 9)), manner)
        shared += groups[:, None] == groups
    shared /= TRIES
    agreed = np.asarray(np.log((shared + UNSURE) / (1.0 + UNSURE - shared)), np.float64)
    return grouped(np.asarray(np.round(agreed, 9)), LAST), shared


def _noise(rng: np.random.Generator, size: int) -> Numbers:
    upper = np.triu(rng.normal(0.0, NOISE, (size, size)), 1)
    return np.asarray(upper + upper.T)
