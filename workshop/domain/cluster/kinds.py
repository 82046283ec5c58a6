"""Which kinds of sales activity a text could be, of those that the product's own sayings tell of.

Three readings, each a softmax regression: of the meaning, of the letters and words, and of all. What they
learnt from lies in benches/learning; the kinds themselves are never an answer, only what two texts are
compared by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.encoder import SIZE
from workshop.domain.cluster.wording import folded, stems

Numbers = NDArray[np.float64]

RUNS, WORDS = 2048, 1024
# The kind of what is no activity at all: chat, feelings, notes to oneself.
NOWHERE = "nowhere"
# Letters and words weigh this much beside the meaning, whose length is one.
LETTERS = 1.5
READINGS = ("all", "letters", "meaning")


@dataclass(frozen=True, slots=True)
class Reading:
    """Weights (features x kinds), one bias a kind."""

    weights: Numbers
    biases: Numbers


@dataclass(frozen=True, slots=True)
class Kinds:
    """The names of the kinds and what each reading has learnt of them."""

    names: tuple[str, ...]
    readings: tuple[Reading, ...]

    def chances(self, meanings: Numbers, texts: Sequence[str]) -> tuple[Numbers, ...]:
        """For each reading the chance of every kind (columns) for every text (rows).

        `meanings` are centred and of unit length.
        """
        features = features_of(meanings, texts)
        return tuple(
            _softmax(part @ reading.weights + reading.biases)
            for part, reading in zip(features, self.readings, strict=True)
        )


def features_of(meanings: Numbers, texts: Sequence[str]) -> tuple[Any, Any, Numbers]:
    """What each of the `READINGS` reads; letters and words are hashed (Weinberger et al., 2009)."""
    from scipy.sparse import csr_array, hstack

    letters = LETTERS * _hashed(texts)
    return hstack([csr_array(meanings), letters]).tocsr(), letters, meanings


@cache
def kinds() -> Kinds:
    """What was learnt, from the file beside this module."""
    with files(__package__).joinpath("kinds.npz").open("rb") as file:
        data = np.load(file, allow_pickle=False)
        readings = tuple(
            Reading(data[f"{name}_weights"] * data[f"{name}_scale"], data[f"{name}_biases"].astype(float))
            for name in READINGS
        )
        return Kinds(tuple(data["names"].tolist()), readings)


def shapes() -> tuple[int, ...]:
    """How many features each reading has."""
    return (SIZE + RUNS + WORDS, RUNS + WORDS, SIZE)


def _hashed(texts: Sequence[str]) -> Any:  # noqa: ANN401 - SciPy has no types
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import HashingVectorizer

    plain = [folded(text) for text in texts]
    runs = HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=RUNS)
    words = HashingVectorizer(analyzer=stems, n_features=WORDS)
    return hstack([runs.transform(plain), words.transform(plain)]).tocsr()


def _softmax(scores: Numbers) -> Numbers:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
