"""Cuts a sequence where that costs least, exactly, by dynamic programming.

Bellman, "On the approximation of curves by line segments using dynamic programming", 1961; Wang and Song,
"Ckmeans.1d.dp: optimal k-means clustering in one dimension by dynamic programming", 2011.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def segments(
    values: Sequence[float], weights: Sequence[float], prices: Sequence[float], count: int
) -> tuple[int, ...]:
    """Ends (exclusive) of `count` non-empty segments of n values with the least weighted scatter plus prices.

    `prices[i]` is what an end after value i costs; the last end is free. 1 <= count <= n.
    """
    sums = _Sums(values, weights)
    n = len(values)
    best = np.full((count + 1, n + 1), np.inf)
    best[0, 0] = 0.0
    before = np.zeros((count + 1, n + 1), np.int64)
    for number in range(1, count + 1):
        for end in range(number, n + 1):
            price = prices[end - 1] if end < n else 0.0
            costs = np.round(best[number - 1, :end] + sums.scatter(end) + price, 12)
            before[number, end] = costs.argmin()
            best[number, end] = costs.min()
    return _ends(before, count, n)


class _Sums:
    def __init__(self, values: Sequence[float], weights: Sequence[float]) -> None:
        x, w = np.asarray(values, float), np.asarray(weights, float)
        w = w / w.sum()
        self._w, self._x, self._xx = (
            np.concatenate([[0.0], np.cumsum(part)]) for part in (w, w * x, w * x * x)
        )

    def scatter(self, end: int) -> NDArray[np.float64]:
        """Weighted scatter of the values from each start up to `end`."""
        w, x, xx = (part[end] - part[:end] for part in (self._w, self._x, self._xx))
        return np.asarray(np.maximum(xx - x * x / w, 0.0))


def _ends(before: NDArray[np.int64], count: int, n: int) -> tuple[int, ...]:
    ends = [n]
    for number in range(count, 1, -1):
        ends.append(int(before[number, ends[-1]]))
    return tuple(reversed(ends))
