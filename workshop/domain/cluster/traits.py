"""Wordings as numbers: what two of them are compared by.

Text is compared by stemmed words and by runs of three to five characters, both weighted by rarity (TF-IDF;
Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988): the first finds the same
words, the second survives typing errors, endings and compounds of any language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.reading import read
from workshop.domain.cluster.vocabulary import vocabulary
from workshop.domain.cluster.wording import stems
from workshop.domain.collect.deals import Side

Numbers = NDArray[np.float64]

_TICKED = {Side.BUYER: 1.0, Side.SELLER: -1.0}


@dataclass(frozen=True, slots=True)
class Traits:
    """One row a wording: `words`, `runs` and `topics` have unit length, `deals` marks the deals using it."""

    words: Any
    runs: Any
    topics: Numbers
    place: Numbers
    side: Numbers
    deals: Any

    def only(self, rows: NDArray[np.int64]) -> Traits:
        """The traits of these rows."""
        return Traits(
            self.words[rows],
            self.runs[rows],
            self.topics[rows],
            self.place[rows],
            self.side[rows],
            self.deals[rows],
        )


class Measure:
    """Learns from some wordings which words, runs and topics are rare, and tells the traits of any."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        # Imported here because it takes a second that no other use of the domain should pay.
        from sklearn.feature_extraction.text import TfidfVectorizer

        texts = [each.text for each in wordings]
        self._words = TfidfVectorizer(analyzer=stems, sublinear_tf=True).fit(texts)
        self._runs = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit(texts)
        self._columns = {
            deal: column
            for column, deal in enumerate(dict.fromkeys(deal for each in wordings for deal in each.deals))
        }
        mentions = _mentions(wordings)
        self._rarity = np.log((1 + len(texts)) / (1 + (mentions > 0).sum(axis=0)))

    def traits(self, wordings: Sequence[Wording]) -> Traits:
        """The traits of these or other wordings; deals that were not learnt from have no column."""
        texts = [each.text for each in wordings]
        return Traits(
            words=self._words.transform(texts),
            runs=self._runs.transform(texts),
            topics=_unit(np.sqrt(_mentions(wordings)) * self._rarity),
            place=np.array([each.place for each in wordings]),
            side=np.array([side_of(each) for each in wordings]),
            deals=_marks(wordings, self._columns),
        )


def side_of(wording: Wording) -> float:
    """Whose act it is, from -1 (ours) to 1 (the buyer's): as ticked, otherwise as the words tell."""
    heard = read(wording.text).side
    return float(np.mean([_TICKED.get(note.activity.side, heard) for note in wording.notes]))


def _mentions(wordings: Sequence[Wording]) -> Numbers:
    column = {topic.id: index for index, topic in enumerate(vocabulary().topics)}
    mentions = np.zeros((len(wordings), len(column)))
    for row, wording in enumerate(wordings):
        for topic, number in read(wording.text).topics:
            mentions[row, column[topic]] = number
    return mentions


def _unit(rows: Numbers) -> Numbers:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0))


def _marks(wordings: Sequence[Wording], columns: dict[str, int]) -> Any:  # noqa: ANN401 - SciPy has no types
    places = [
        (row, columns[deal])
        for row, wording in enumerate(wordings)
        for deal in wording.deals
        if deal in columns
    ]
    rows, cols = zip(*places, strict=True) if places else ((), ())
    shape = (len(wordings), max(1, len(columns)))
    from scipy.sparse import csr_array  # A second of loading that only a run of discovery is to pay.

    return csr_array((np.ones(len(places)), (np.array(rows, int), np.array(cols, int))), shape=shape)
