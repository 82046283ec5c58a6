"""The groups themselves, formed from the wordings of won deals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.agglomerate import SAID, Manner, agglomerate
from workshop.domain.cluster.answers import APART, TOGETHER, Said
from workshop.domain.cluster.consensus import MANNERS, consensus
from workshop.domain.cluster.learnt import learnt
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.once import once_per_deal
from workshop.domain.cluster.pace import paced
from workshop.domain.cluster.pairs import compare
from workshop.domain.cluster.strays import strays
from workshop.domain.cluster.traits import Measure, Numbers, Traits

# Twelve deals hold about half as many activities again as the median deal; one deal holds its own only.
MORE_THAN_A_DEAL = 0.6
# So many times as many groups are expected with every position towards fine.
FINER = 1.3
# How often places are corrected by the groups, and the groups by the places.
CORRECTIONS = 2


@dataclass(frozen=True, slots=True)
class Core:
    """Wordings in groups 0 to `count` - 1, and what others need to be compared with them.

    `sure` tells of each wording in which share of the tries it stood with those of its group, 0 to 1.
    """

    wordings: tuple[Wording, ...]
    groups: NDArray[np.int64]
    sure: Numbers
    traits: Traits
    measure: Measure

    @property
    def count(self) -> int:
        """Number of groups."""
        return int(self.groups.max()) + 1 if len(self.groups) else 0


def form(
    sample: Sequence[Wording], said: Said | None, progress: Callable[[float], None], *, strictness: int = 0
) -> tuple[Core, tuple[Wording, ...]]:
    """The groups of `sample`, and its wordings that belong to none; time grows with its square."""
    measure = Measure(sample)
    traits = measure.traits(sample)
    progress(0.2)
    alone = strays(sample, traits, sample, traits, said)
    inside = np.flatnonzero(~alone)
    kept = tuple(sample[row] for row in inside.tolist())
    former = _Former(kept, traits.only(inside), said.only(inside) if said else None, strictness)
    groups, sure = former.formed() if kept else (np.zeros(0, np.int64), np.zeros(0))
    progress(0.6)
    aside = tuple(each for each, out in zip(sample, alone, strict=True) if out)
    return Core(kept, groups, sure, former.traits, measure), aside


def expected_groups(wordings: Sequence[Wording]) -> int:
    """How many activities the process has, from how many different ones the median deal has."""
    counts = Counter(deal for each in wordings for deal in each.deals)
    return max(1, round(median(counts.values()) * (1 + MORE_THAN_A_DEAL * (1 - 1 / len(counts)))))


def first_places(wordings: Sequence[Wording], traits: Traits) -> Numbers:
    """The corrected places by which the weights for corrected places are learnt."""
    former = _Former(tuple(wordings), traits, None)
    former.correct(compare(traits, traits, learnt().pairs).odds)
    former.correct(compare(former.traits, former.traits, learnt().paced).odds)
    return former.traits.place


class _Former:
    """The wordings that belong somewhere, on their way into groups."""

    def __init__(
        self, wordings: tuple[Wording, ...], traits: Traits, said: Said | None, strictness: int = 0
    ) -> None:
        self.traits = traits
        self._wordings, self._said = wordings, said
        self._about = round(expected_groups(wordings) * FINER**strictness) if wordings else 0
        self._marks = traits.deals.toarray()
        self._deals = [each.deals for each in wordings]

    def formed(self) -> tuple[NDArray[np.int64], Numbers]:
        """Group numbers, and how sure each wording's is."""
        if self._marks.shape[1] == 1:
            # In one deal nobody writes down twice what happened once: other words are other things.
            return np.arange(len(self._wordings)), np.ones(len(self._wordings))
        odds = compare(self.traits, self.traits, learnt().pairs).odds
        for _ in range(CORRECTIONS):
            self.correct(odds)
            odds = compare(self.traits, self.traits, learnt().paced).odds
        groups, shared = consensus(odds, self._grouped)
        return groups, _sureness(groups, shared)

    def correct(self, odds: Numbers) -> None:
        """Moves every wording to where a first grouping says that it stands."""
        self.traits = self.traits.at(paced(self._wordings, self._grouped(odds, MANNERS[0])))

    def _grouped(self, odds: Numbers, manner: Manner) -> NDArray[np.int64]:
        odds = self._heeded(odds)
        groups = agglomerate(odds, self._marks, manner, about=self._about)
        return once_per_deal(odds, groups, self._deals, self._said)

    def _heeded(self, odds: Numbers) -> Numbers:
        if self._said is None:
            return odds
        odds = np.where(self._said.pairs == TOGETHER, SAID, odds)
        return np.asarray(np.where(self._said.pairs == APART, -SAID, odds))


def _sureness(groups: NDArray[np.int64], shared: Numbers) -> Numbers:
    same = groups[:, None] == groups
    np.fill_diagonal(same, False)
    mates = same.sum(axis=1)
    share = (shared * same).sum(axis=1) / np.maximum(mates, 1)
    return np.asarray(np.where(mates > 0, np.round(share, 6), 1.0))
