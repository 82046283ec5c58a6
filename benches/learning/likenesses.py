"""Fits how much each likeness and each sign tells to the labelled corpora: to all, and to all but one."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benches.corpora import CORPORA, LABELLED, deals
from workshop.domain.cluster import learnt
from workshop.domain.cluster.core import first_places
from workshop.domain.cluster.learnt import LIKENESSES, SIGNS, Learnt, Weights
from workshop.domain.cluster.notes import Wording, notes_of, wordings_of
from workshop.domain.cluster.pairs import said_likenesses, stood_likenesses
from workshop.domain.cluster.strays import signs
from workshop.domain.cluster.traits import Measure, Numbers, Traits
from workshop.domain.collect.deals import Outcome

# A real event log has one text an activity, from which nothing is to be learnt of wordings.
NAMES = tuple(name for name in LABELLED if name.startswith("dev-"))
TARGET = Path(learnt.__file__).with_name("learnt.json")
LEFT_OUT = Path(__file__).with_name("left_out.json")
NOWHERE = "NONE"

Named = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class _Corpus:
    wordings: tuple[Wording, ...]
    labels: NDArray[np.str_]
    traits: Traits


def fit() -> None:
    """Writes what the product ships, and for each corpus what is learnt without it."""
    corpora = {name: _read(name) for name in NAMES}
    _write(TARGET, _fitted(list(corpora.values())))
    without = {name: _fitted([corpora[each] for each in NAMES if each != name]) for name in NAMES}
    _write(LEFT_OUT, without)


def without(name: str) -> Learnt:
    """What is learnt without that corpus; what the product ships, where it is none of those learnt from."""
    source = json.loads(LEFT_OUT.read_text(encoding="utf-8")).get(name)
    return learnt.from_data(source or json.loads(TARGET.read_text(encoding="utf-8")))


def _read(name: str) -> _Corpus:
    wordings = wordings_of(notes_of(deals(name), Outcome.WON))
    with (CORPORA / name / "gold.csv").open(newline="", encoding="utf-8") as file:
        label = {row["row_id"]: row["canonical_id"] for row in csv.DictReader(file)}
    labels = [
        Counter(label[note.activity.id] for note in each.notes).most_common(1)[0][0] for each in wordings
    ]
    return _Corpus(wordings, np.array(labels), Measure(wordings).traits(wordings))


def _fitted(corpora: Sequence[_Corpus]) -> Named:
    pairs = _of_pairs(corpora, [each.traits for each in corpora])
    zero = Weights((0.0,) * len(SIGNS), 0.0)
    paced = pairs
    for _ in range(2):
        with learnt.instead(Learnt(pairs, paced, zero)):
            places = [first_places(each.wordings, each.traits) for each in corpora]
        moved = [each.traits.at(place) for each, place in zip(corpora, places, strict=True)]
        paced = _of_pairs(corpora, moved)
    with learnt.instead(Learnt(pairs, paced, zero)):
        strays = _of_strays(corpora)
    return {
        "pairs": _named(pairs, LIKENESSES),
        "paced": _named(paced, LIKENESSES),
        "strays": _named(strays, SIGNS),
    }


def _of_pairs(corpora: Sequence[_Corpus], traits: Sequence[Traits]) -> Weights:
    features, same = [], []
    for corpus, each in zip(corpora, traits, strict=True):
        upper = np.triu_indices(len(corpus.wordings), 1)
        found = (*said_likenesses(each, each), *stood_likenesses(each, each))
        features.append(np.column_stack([likeness[upper] for likeness in found]))
        labels = corpus.labels
        same.append(((labels[:, None] == labels) & (labels != NOWHERE))[upper])
    return _regression(features, same)


def _of_strays(corpora: Sequence[_Corpus]) -> Weights:
    found = [signs(each.wordings, each.traits, each.wordings, each.traits) for each in corpora]
    return _regression(found, [each.labels == NOWHERE for each in corpora])


def _regression(features: Iterable[Numbers], labels: Iterable[NDArray[np.bool_]]) -> Weights:
    x, y = np.concatenate(list(features)), np.concatenate(list(labels))
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    model = LogisticRegression(max_iter=500).fit((x - mean) / spread, y)
    weights = model.coef_[0] / spread
    return Weights(tuple(weights.tolist()), float(model.intercept_[0] - weights @ mean))


def _named(weights: Weights, names: Sequence[str]) -> dict[str, float]:
    named = {name: round(each, 4) for name, each in zip(names, weights.each, strict=True)}
    return named | {"bias": round(weights.bias, 4)}


def _write(file: Path, data: object) -> None:
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
