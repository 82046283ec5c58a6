"""How common words are among all wordings of all groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.vocabulary import vocabulary
from workshop.domain.cluster.wording import stems


class Commons:
    """Counts, for every stem, the wordings that use it."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        wordings = [each for draft in drafts for each in draft.wordings]
        self._total = len(wordings)
        self._used = Counter(stem for each in wordings for stem in set(stems(each.text)))

    def share(self, stem: str) -> float:
        """Share of all wordings that use it."""
        return self._used[stem] / self._total

    def is_alone(self, stem: str) -> bool:
        """Whether a single wording uses it, as is so of most slips of the pen."""
        return self._used[stem] == 1


def is_filler(word: str) -> bool:
    """Whether the word, without capitals and accents, never says what a note is about."""
    known = vocabulary()
    return any(True for lexicon in (known.fillers, known.side_words) for _ in lexicon.marks((word,)))
