"""How surely two wordings are the same activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from workshop.domain.cluster.learnt import Weights
from workshop.domain.cluster.traits import Numbers, Traits

# A likeness means little where a wording is like everything: it is also measured beyond the mean of so many
# nearest ones (cross-domain similarity local scaling; Conneau et al., "Word translation without parallel
# data", 2018).
NEAREST = 8


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows against columns.

    `odds` are log-odds of being one activity, `said` what they would be in the same place, `text` the
    likeness of words, 0 to 2.
    """

    odds: Numbers
    said: Numbers
    text: Numbers


def compare(rows: Traits, columns: Traits, weights: Weights) -> Pairs:
    """Every wording of `rows` with every one of `columns`, by the places that both hold."""
    said = np.full((len(rows.place), len(columns.place)), weights.bias)
    for weight, likeness in zip(weights.each, said_likenesses(rows, columns), strict=False):
        said += weight * likeness
    odds = said.copy()
    rest = weights.each[len(weights.each) - len(STOOD) :]
    for weight, likeness in zip(rest, stood_likenesses(rows, columns), strict=True):
        odds += weight * likeness
    text = (rows.words @ columns.words.T).toarray() + (rows.runs @ columns.runs.T).toarray()
    # The last bits of a sum depend on the machine; without them equal input gives equal groups anywhere.
    return Pairs(np.round(odds, 9), np.round(said, 9), np.round(text, 9))


STOOD = ("apart", "apart_squared", "side", "same_deal")


def said_likenesses(rows: Traits, columns: Traits) -> Iterator[Numbers]:
    """Likenesses of what is said, in the order of `learnt.LIKENESSES`."""
    yield (rows.words @ columns.words.T).toarray()
    yield (rows.runs @ columns.runs.T).toarray()
    yield rows.meaning @ columns.meaning.T
    for own, others in zip(rows.kinds, columns.kinds, strict=True):
        like = own @ others.T
        yield like
        yield _excess(like, own, others)


def stood_likenesses(rows: Traits, columns: Traits) -> Iterator[Numbers]:
    """Likenesses of where it stands and who did it, in the order of `STOOD`."""
    apart = np.abs(rows.place[:, None] - columns.place)
    yield apart
    yield apart * apart
    yield rows.side[:, None] * columns.side
    yield _together(rows, columns)


def _excess(like: Numbers, own: Numbers, others: Numbers) -> Numbers:
    alike = _nearest(others @ others.T, itself=True)
    mine = alike if own is others else _nearest(like, itself=False)
    return np.asarray(like - (mine[:, None] + alike) / 2)


def _nearest(like: Numbers, *, itself: bool) -> Numbers:
    """Mean likeness of the nearest others of each row."""
    if itself:
        like = like.copy()
        np.fill_diagonal(like, -1.0)
    kept = min(NEAREST, max(1, like.shape[1] - itself))
    top = np.sort(np.partition(like, like.shape[1] - kept, axis=1)[:, like.shape[1] - kept :], axis=1)
    return np.asarray(top.mean(axis=1))


def _together(rows: Traits, columns: Traits) -> Numbers:
    """Share of the deals of the rarer wording in which both occur."""
    rarer = np.minimum(rows.deals.sum(axis=1)[:, None], columns.deals.sum(axis=1))
    share: Numbers = (rows.deals @ columns.deals.T).toarray() / np.maximum(rarer, 1)
    return share
