"""How closely the groups of an order follow each other in the deals, and what a stage of them is worth.

A stage is a stretch of the order that is dense inside and has few steps across its ends: the modularity of
the graph of what follows what (Newman and Girvan, "Finding and evaluating community structure in networks",
2004), as Nguyen et al. cut stages ("Mining business process stages from event logs", CAiSE 2017).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.traits import Numbers

# Steps within about so many notes bind two groups; later ones hardly do.
REACH = 1.5
FARTHEST = 8
# The larger, the shorter stages are where nobody says how many there are to be.
RESOLUTION = 2.0


def costs(drafts: Sequence[Draft]) -> Numbers:
    """What it costs to make one stage of the groups from row (inclusive) to column (exclusive).

    (n + 1) x (n + 1) for n groups in their order; the less, the denser.
    """
    bound = bonds(drafts)
    total, own = max(bound.sum(), 1.0), bound.sum(axis=1)
    excess = (bound - RESOLUTION * np.outer(own, own) / total) / total
    np.fill_diagonal(excess, 0.0)
    sums = np.zeros((len(drafts) + 1, len(drafts) + 1))
    sums[1:, 1:] = excess.cumsum(axis=0).cumsum(axis=1)
    inside = np.diag(sums)[None, :] - sums - sums.T + np.diag(sums)[:, None]
    return np.asarray(np.round(-inside, 12))


def bonds(drafts: Sequence[Draft]) -> Numbers:
    """How often each two groups stand near each other in one deal, the nearer the more: n x n."""
    bound = np.zeros((len(drafts), len(drafts)))
    for groups in _deals(drafts):
        spoken = np.array(groups)
        for step in range(1, min(FARTHEST, len(spoken))):
            np.add.at(bound, (spoken[:-step], spoken[step:]), np.exp(-(step - 1) / REACH))
    return bound + bound.T


def _deals(drafts: Sequence[Draft]) -> list[list[int]]:
    """The numbers of the groups in the order in which each deal told them."""
    told: dict[str, list[tuple[float, int]]] = {}
    for number, draft in enumerate(drafts):
        for note in draft.seen:
            told.setdefault(note.deal, []).append((note.place, number))
    return [[number for _, number in sorted(notes)] for notes in told.values()]
