"""Wordings as numbers: what two of them are compared by.

Text is compared by stemmed words and by runs of three to five characters, both weighted by rarity (TF-IDF;
Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988): the first finds the same
words, the second survives typing errors, endings and compounds of any language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.encoder import meanings
from workshop.domain.cluster.kinds import kinds
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.reading import read
from workshop.domain.cluster.wording import stems
from workshop.domain.collect.deals import Side

Numbers = NDArray[np.float64]

_TICKED = {Side.BUYER: 1.0, Side.SELLER: -1.0}


@dataclass(frozen=True, slots=True)
class Traits:
    """One row a wording, of unit length but for `place` and `side`; `deals` marks the deals that use it.

    `meaning` is centred on the corpus, `kinds` are roots of the chances that each reading gives every kind.
    """

    words: Any
    runs: Any
    meaning: Numbers
    kinds: tuple[Numbers, ...]
    place: Numbers
    side: Numbers
    deals: Any

    def only(self, rows: NDArray[np.int64]) -> Traits:
        """The traits of these rows."""
        return Traits(
            self.words[rows],
            self.runs[rows],
            self.meaning[rows],
            tuple(each[rows] for each in self.kinds),
            self.place[rows],
            self.side[rows],
            self.deals[rows],
        )

    def at(self, place: Numbers) -> Traits:
        """The same wordings in other places."""
        return replace(self, place=place)


class Measure:
    """Learns from some wordings which words are rare and what all tell of, and tells the traits of any."""

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
        # What all wordings of a team tell of (its product, its trade) does not tell them apart.
        self._common = meanings(_spoken(wordings)).mean(axis=0)

    def traits(self, wordings: Sequence[Wording]) -> Traits:
        """The traits of these or other wordings; deals that were not learnt from have no column."""
        texts = [each.text for each in wordings]
        spoken = _spoken(wordings)
        meaning = unit(meanings(spoken) - self._common)
        return Traits(
            words=self._words.transform(texts),
            runs=self._runs.transform(texts),
            meaning=meaning,
            kinds=tuple(np.sqrt(each) for each in kinds().chances(meaning, spoken)),
            place=np.array([each.place for each in wordings]),
            side=np.array([side_of(each) for each in wordings]),
            deals=_marks(wordings, self._columns),
        )


def side_of(wording: Wording) -> float:
    """Whose act it is, from -1 (ours) to 1 (the buyer's): as ticked, otherwise as the words tell."""
    heard = read(wording.text).side
    return float(np.mean([_TICKED.get(note.activity.side, heard) for note in wording.notes]))


def _spoken(wordings: Sequence[Wording]) -> list[str]:
    """The texts as somebody wrote them: capitals and accents tell the encoder something."""
    return [each.notes[0].activity.text for each in wordings]


def unit(rows: Numbers) -> Numbers:
    """The rows at length one; those of length nought stay."""
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
