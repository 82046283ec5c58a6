"""General tools on the same rows: their words and their place, as a handbook would join them."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import HDBSCAN, AgglomerativeClustering
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer

from workshop.domain.cluster.notes import Note, notes_of
from workshop.domain.collect.deals import Deal, Outcome

PEERS = ("agglomerative", "HDBSCAN", "NMF topics")
# The two ends of a deal are about as far apart as two texts that share nothing.
PLACE = 1.0


def peer(name: str, deals: Sequence[Deal], groups: int) -> dict[str, Any]:
    """The groups that one of `PEERS` makes; HDBSCAN finds their number itself."""
    notes = notes_of(deals, Outcome.WON)
    numbers = _numbers(name, notes, groups)
    # What HDBSCAN calls noise is set aside.
    found = {
        note.activity.id: None if number < 0 else str(number)
        for note, number in zip(notes, numbers.tolist(), strict=True)
    }
    return {"groups": found, "order": sorted({each for each in found.values() if each}), "stages": []}


def _numbers(name: str, notes: Sequence[Note], groups: int) -> NDArray[np.int64]:
    texts = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(
        [note.text for note in notes]
    )
    if name == "NMF topics":
        return _topics(texts, groups)
    places = PLACE * np.array([[note.place] for note in notes])
    size = min(64, texts.shape[1] - 1, len(notes) - 1)
    rows = np.hstack([TruncatedSVD(size, random_state=0).fit_transform(texts), places])
    if name == "HDBSCAN":
        return np.asarray(HDBSCAN(min_cluster_size=3, copy=True).fit_predict(rows))
    return np.asarray(AgglomerativeClustering(groups, linkage="average").fit_predict(rows))


def _topics(texts: Any, groups: int) -> NDArray[np.int64]:  # noqa: ANN401 - SciPy has no types
    with warnings.catch_warnings():
        # More rounds change the topics little and take long.
        warnings.simplefilter("ignore", ConvergenceWarning)
        topics = NMF(min(groups, *texts.shape), init="nndsvd", max_iter=200).fit_transform(texts)
    return np.asarray(topics.argmax(axis=1))
