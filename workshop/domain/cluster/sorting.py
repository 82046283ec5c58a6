"""Sorts further wordings into groups that exist: those beyond the sample, and those of lost deals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.core import Core
from workshop.domain.cluster.learnt import learnt
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.once import belief, deal_out, fits
from workshop.domain.cluster.pairs import Pairs, compare
from workshop.domain.cluster.strays import strays
from workshop.domain.cluster.traits import Numbers

# Rows compared at once, so that no table of pairs takes more than some 50 MB.
BLOCK = 2000
# What fits no group better than this is like nothing that the groups hold.
WORST_FIT = 0.4
# A lost deal ends elsewhere than a won one, so that its places tell little: it takes this much in the words.
LEAST_SAID = 2.0


def sort_in(core: Core, wordings: Sequence[Wording], *, by_words: bool) -> tuple[int | None, ...]:
    """The group number of each wording, None for what belongs to none.

    `by_words` asks that a wording says what some wording of its group says; side and place do not do.
    """
    if not core.count or not wordings:
        return (None,) * len(wordings)
    blocks = [_measured(core, wordings[at : at + BLOCK], by_words) for at in range(0, len(wordings), BLOCK)]
    fit = np.vstack([fit for fit, _ in blocks])
    outside = np.concatenate([outside for _, outside in blocks])
    best = np.asarray(fit.argmax(axis=1), np.int64)
    # What is set aside takes no group's place in its deal.
    deals = [() if out else each.deals for each, out in zip(wordings, outside, strict=True)]
    stays = np.array([len(each) != 1 for each in deals], bool)
    chosen = deal_out(fit, best, deals, stays)
    return tuple(None if out else int(to) for to, out in zip(chosen, outside, strict=True))


def _measured(core: Core, block: Sequence[Wording], by_words: bool) -> tuple[Numbers, NDArray[np.bool_]]:
    traits = core.measure.traits(block)
    pairs = compare(traits, core.traits, learnt().paced)
    fit = fits(belief(pairs.odds), core.groups, core.count)
    if by_words:
        fit = np.where(_said(core, pairs) >= LEAST_SAID, fit, 0.0)
    outside: NDArray[np.bool_] = strays(block, traits, core.wordings, core.traits) | (
        fit.max(axis=1) < WORST_FIT
    )
    return fit, outside


def _said(core: Core, pairs: Pairs) -> Numbers:
    """How much more each wording says what each group says than what most groups say."""
    best = np.stack([pairs.said[:, core.groups == group].max(axis=1) for group in range(core.count)], axis=1)
    # What is as like to most groups as to the best of them is like none.
    return np.asarray(best - np.median(best, axis=1, keepdims=True))
