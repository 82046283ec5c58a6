"""Sorts further wordings into groups that exist: those beyond the sample, and those of lost deals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.core import Core
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.once import belief, deal_out, fits
from workshop.domain.cluster.pairs import compare
from workshop.domain.cluster.strays import strays
from workshop.domain.cluster.traits import Numbers

# Rows compared at once, so that no table of pairs takes more than some 50 MB.
BLOCK = 2000
# What fits no group better than this is like nothing that the groups hold.
WORST_FIT = 0.4


def sort_in(core: Core, wordings: Sequence[Wording]) -> tuple[int | None, ...]:
    """The group number of each wording, None for what belongs to none."""
    if not core.count or not wordings:
        return (None,) * len(wordings)
    blocks = [_measured(core, wordings[at : at + BLOCK]) for at in range(0, len(wordings), BLOCK)]
    fit = np.vstack([fit for fit, _ in blocks])
    outside = np.concatenate([outside for _, outside in blocks])
    best = fit.argmax(axis=1).astype(np.int64)
    # What is set aside takes no group's place in its deal.
    deals = [() if out else each.deals for each, out in zip(wordings, outside, strict=True)]
    chosen = deal_out(fit, best, deals)
    return tuple(None if out else int(to) for to, out in zip(chosen, outside, strict=True))


def _measured(core: Core, block: Sequence[Wording]) -> tuple[Numbers, NDArray[np.bool_]]:
    pairs = compare(core.measure.traits(block), core.traits)
    fit = fits(belief(pairs.odds), core.groups, core.count)
    outside: NDArray[np.bool_] = strays(block, core.wordings, pairs) | (fit.max(axis=1) < WORST_FIT)
    return fit, outside
