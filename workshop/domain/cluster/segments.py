"""Cuts a sequence where that costs least, exactly, by dynamic programming.

Bellman, "On the approximation of curves by line segments using dynamic programming", 1961.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def segments(costs: NDArray[np.float64], prices: Sequence[float], count: int) -> tuple[int, ...]:
    """Ends (exclusive) of `count` non-empty segments of n things that together cost least.

    `costs[start, end]` is what the segment from `start` up to `end` costs, (n + 1) x (n + 1); `prices[i]` is
    what an end after thing i costs besides; the last end is free. 1 <= count <= n.
    """
    n = len(prices)
    best = np.full((count + 1, n + 1), np.inf)
    best[0, 0] = 0.0
    before = np.zeros((count + 1, n + 1), np.int64)
    for number in range(1, count + 1):
        for end in range(number, n + 1):
            price = prices[end - 1] if end < n else 0.0
            taken = np.round(best[number - 1, :end] + costs[:end, end] + price, 12)
            before[number, end] = taken.argmin()
            best[number, end] = taken.min()
    return _ends(before, count, n)


def _ends(before: NDArray[np.int64], count: int, n: int) -> tuple[int, ...]:
    ends = [n]
    for number in range(count, 1, -1):
        ends.append(int(before[number, ends[-1]]))
    return tuple(reversed(ends))
