"""Agglomeration of wordings by pair log-odds, with a tendency to stand once in a deal.

Correlation clustering by greedy joining (Elsner and Schudy, "Bounding and comparing methods for correlation
clustering beyond ILP", 2009), with the sum of a join divided by a power of its pairs, so that neither many
weak pairs nor single strong ones rule, and less the deals that two groups share beyond chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.traits import Numbers

# What a person said goes before every likeness: log-odds that nothing else reaches.
SAID = 1000.0
# Below this a join is a guess even where too many groups are left.
WORST_JOIN = -3.0
# Above this a join is plain even where few groups are left.
PLAIN_JOIN = 1.5


@dataclass(frozen=True, slots=True)
class Manner:
    """How joins are weighed.

    `size_power`: between the sum of all pairs (0, large groups swallow all) and their mean (1, one chain of
    likenesses does). `together_price`: what one standard deviation of deals in common above chance takes.
    """

    size_power: float
    together_price: float


def agglomerate(odds: Numbers, deals: Numbers, manner: Manner, *, about: int) -> NDArray[np.int64]:
    """Group numbers 0, 1, 2 ... of n wordings, about `about` of them.

    `odds` is n x n and symmetric; `deals` is n x deals, 1 where the wording occurs.
    """
    joining = _Joining(odds, deals, manner)
    while joining.left > 1:
        score, first, second = joining.best()
        if score < (WORST_JOIN if joining.left > about else PLAIN_JOIN):
            break
        joining.join(first, second)
    return joining.numbers()


class _Joining:
    """The state of the joins: every row is a group until it is joined to an earlier one."""

    def __init__(self, odds: Numbers, deals: Numbers, manner: Manner) -> None:
        self._manner = manner
        self._sums = odds.copy()
        self._deals = deals.copy()
        self._spread = deals.sum(axis=1)
        self._sizes = np.ones(len(odds))
        self._alive = np.ones(len(odds), bool)
        self._home = np.arange(len(odds))
        self._scores = np.stack([self._score(row) for row in range(len(odds))])
        self._mates = self._scores.argmax(axis=1)
        self._tops = self._scores.max(axis=1)
        self.left = len(odds)

    def best(self) -> tuple[float, int, int]:
        row = int(self._tops.argmax())
        first, second = sorted((row, int(self._mates[row])))
        return float(self._tops[row]), first, second

    def join(self, first: int, second: int) -> None:
        self._sums[first] += self._sums[second]
        self._sums[:, first] += self._sums[:, second]
        self._sizes[first] += self._sizes[second]
        self._deals[first] = np.maximum(self._deals[first], self._deals[second])
        self._spread[first] = self._deals[first].sum()
        self._home[self._home == second] = first
        self._alive[second] = False
        self.left -= 1
        self._renew(first, second)

    def numbers(self) -> NDArray[np.int64]:
        return np.unique(self._home, return_inverse=True)[1].astype(np.int64)

    def _score(self, row: int) -> Numbers:
        scores = self._sums[row] / (self._sizes[row] * self._sizes) ** self._manner.size_power
        chance = np.maximum(self._spread[row] * self._spread / self._deals.shape[1], 0.3)
        together = self._deals @ self._deals[row]
        beyond = (together - chance) / np.sqrt(chance)
        scores = np.round(scores - self._manner.together_price * beyond, 9)
        scores[~self._alive] = -np.inf
        scores[row] = -np.inf
        return np.asarray(scores)

    def _renew(self, first: int, second: int) -> None:
        scores = self._score(first)
        self._scores[second], self._scores[:, second] = -np.inf, -np.inf
        self._scores[first], self._scores[:, first] = scores, scores
        stale = (self._mates == first) | (self._mates == second)
        stale[[first, second]] = True
        better = ~stale & (scores > self._tops)
        self._mates[better], self._tops[better] = first, scores[better]
        self._mates[stale] = self._scores[stale].argmax(axis=1)
        self._tops[stale] = self._scores[stale].max(axis=1)
