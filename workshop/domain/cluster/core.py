"""The groups themselves, formed from the wordings of won deals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.agglomerate import agglomerate
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.once import once_per_deal
from workshop.domain.cluster.pairs import compare
from workshop.domain.cluster.strays import strays
from workshop.domain.cluster.traits import Measure, Numbers, Traits

# Twelve deals hold about half as many activities again as the median deal; one deal holds its own only.
MORE_THAN_A_DEAL = 0.6


@dataclass(frozen=True, slots=True)
class Core:
    """Wordings in groups 0 to `count` - 1, and what others need to be compared with them."""

    wordings: tuple[Wording, ...]
    groups: NDArray[np.int64]
    traits: Traits
    measure: Measure

    @property
    def count(self) -> int:
        """Number of groups."""
        return int(self.groups.max()) + 1 if len(self.groups) else 0


def form(sample: Sequence[Wording], progress: Callable[[float], None]) -> tuple[Core, tuple[Wording, ...]]:
    """The groups of `sample`, and its wordings that belong to none; time grows with its square."""
    measure = Measure(sample)
    traits = measure.traits(sample)
    pairs = compare(traits, traits)
    progress(0.2)
    alone = strays(sample, sample, pairs)
    inside = np.flatnonzero(~alone)
    kept = tuple(each for each, out in zip(sample, alone, strict=True) if not out)
    groups = _grouped(kept, pairs.odds[np.ix_(inside, inside)], traits.deals[inside].toarray())
    progress(0.6)
    aside = tuple(each for each, out in zip(sample, alone, strict=True) if out)
    return Core(kept, groups, traits.only(inside), measure), aside


def expected_groups(wordings: Sequence[Wording]) -> int:
    """How many activities the process has, from how many different ones the median deal has."""
    counts = Counter(deal for each in wordings for deal in each.deals)
    return max(1, round(median(counts.values()) * (1 + MORE_THAN_A_DEAL * (1 - 1 / len(counts)))))


def _grouped(kept: Sequence[Wording], odds: Numbers, deals: Numbers) -> NDArray[np.int64]:
    if not kept:
        return np.zeros(0, np.int64)
    groups = agglomerate(odds, deals, about=expected_groups(kept))
    return once_per_deal(odds, groups, [each.deals for each in kept])
