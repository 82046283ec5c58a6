"""Fits the three readings of kinds of sales activity to the sayings beside this file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from workshop.domain.cluster import kinds
from workshop.domain.cluster.encoder import meanings
from workshop.domain.cluster.traits import unit

SAYINGS = Path(__file__).with_name("sayings.txt")
TARGET = Path(kinds.__file__).with_name("kinds.npz")
# Inverse strength of the ridge, by reading; flat between 5 and 60 on the labelled corpora.
STRENGTH = {"all": 20.0, "letters": 20.0, "meaning": 10.0}


def fit() -> None:
    """Writes the weights, a byte each with a scale a kind."""
    names, texts = zip(*_told(), strict=True)
    found = meanings(texts)
    features = kinds.features_of(unit(found - found.mean(axis=0)), texts)
    arrays: dict[str, NDArray[np.generic]] = {}
    for reading, part in zip(kinds.READINGS, features, strict=True):
        model = LogisticRegression(C=STRENGTH[reading], max_iter=300).fit(part, names)
        scale = np.abs(model.coef_).max(axis=1) / 127
        arrays |= {
            "names": np.array(model.classes_, str),
            f"{reading}_weights": np.round(model.coef_ / scale[:, None]).astype(np.int8).T,
            f"{reading}_scale": scale.astype(np.float32),
            f"{reading}_biases": model.intercept_.astype(np.float32),
        }
    np.savez_compressed(TARGET, **arrays)


def _told() -> Iterator[tuple[str, str]]:
    """The kind and the text of every saying."""
    for line in SAYINGS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, told = line.partition(": ")
            yield from ((name, text.strip()) for text in told.split(";"))
