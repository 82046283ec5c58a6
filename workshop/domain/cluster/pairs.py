"""How surely two wordings are the same activity."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.domain.cluster.traits import Numbers, Traits

# Logistic regression over all pairs of six labelled corpora, rounded; leaving one out changes them little.
# The place is what tells most: a twentieth of a deal apart weighs half a unit.
WORDS, RUNS, TOPICS, OTHER_TOPICS = 3.0, 3.3, 2.7, -0.5
PLACE, SIDE, SAME_DEAL = -10.0, 1.2, -1.5
BIAS = -2.1


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows against columns.

    `odds` are log-odds of being one activity, `said` the part of them that words make, `text` the
    likeness of words, 0 to 2.
    """

    odds: Numbers
    said: Numbers
    text: Numbers


def compare(rows: Traits, columns: Traits) -> Pairs:
    """Every wording of `rows` with every one of `columns`."""
    words = (rows.words @ columns.words.T).toarray()
    runs = (rows.runs @ columns.runs.T).toarray()
    said = WORDS * words + RUNS * runs + _topics(rows.topics, columns.topics)
    odds = BIAS + said + PLACE * np.abs(rows.place[:, None] - columns.place)
    odds += SIDE * rows.side[:, None] * columns.side
    odds += SAME_DEAL * _together(rows, columns)
    # The last bits of a sum depend on the machine; without them equal input gives equal groups anywhere.
    return Pairs(np.round(odds, 9), np.round(said, 9), np.round(words + runs, 9))


def _topics(rows: Numbers, columns: Numbers) -> Numbers:
    like = rows @ columns.T
    both = np.logical_and.outer(rows.any(axis=1), columns.any(axis=1))
    weighted: Numbers = TOPICS * like + OTHER_TOPICS * (both & (like == 0))
    return weighted


def _together(rows: Traits, columns: Traits) -> Numbers:
    """Share of the deals of the rarer wording in which both occur."""
    rarer = np.minimum(rows.deals.sum(axis=1)[:, None], columns.deals.sum(axis=1))
    share: Numbers = (rows.deals @ columns.deals.T).toarray() / np.maximum(rarer, 1)
    return share
