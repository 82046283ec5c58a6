"""Why the notes of a group belong together, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.wording import stems, words
from workshop.domain.words import Sentence, say, say_many

# A word says why only where a third of the wordings use it, twice as large a share as of all wordings.
SHARED = 1 / 3
MORE_THAN_ELSEWHERE = 2.0
# Shorter words are rarely what a note is about.
SHORTEST = 3


class Reasons:
    """Knows how common a word is among all wordings."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        wordings = [each for draft in drafts for each in draft.wordings]
        self._total = len(wordings)
        self._used = Counter(stem for each in wordings for stem in set(stems(each.text)))

    def why(self, draft: Draft) -> Sentence:
        """The reason for one group."""
        if draft.decided:
            return say_many(
                "A person put this note here.", "People put these {n} notes together.", len(draft.notes)
            )
        if len(draft.wordings) == 1:
            return _same_words(draft)
        return say("{wordings} {likeness}.", wordings=_counted(draft), likeness=self._likeness(draft))

    def _likeness(self, draft: Draft) -> Sentence:
        shared, place = self._shared_words(draft.wordings), where(draft.place)
        if len(shared) > 1:
            return say(
                "share ‘{first}’ and ‘{second}’ and stand {where}",
                first=shared[0],
                second=shared[1],
                where=place,
            )
        if shared:
            return say("share ‘{word}’ and stand {where}", word=shared[0], where=place)
        return say("share no word of their own; they are alike in kind and stand {where}", where=place)

    def _shared_words(self, wordings: Sequence[Wording]) -> tuple[str, ...]:
        """The two words that mark these wordings most, in the form in which they stand most often."""
        inside = Counter(stem for each in wordings for stem in dict.fromkeys(stems(each.text)))
        marking = [
            (-round(count * self._lift(stem, count, len(wordings)), 6), stem)
            for stem, count in inside.items()
            if count >= max(2, SHARED * len(wordings))
            and len(stem) >= SHORTEST
            and self._lift(stem, count, len(wordings)) >= MORE_THAN_ELSEWHERE
        ]
        return tuple(_spelt(stem, wordings) for _, stem in sorted(marking)[:2])

    def _lift(self, stem: str, inside: int, wordings: int) -> float:
        return inside / wordings * self._total / self._used[stem]


def where(place: float) -> Sentence:
    """A relative place, 0 to 1, in words."""
    if place < 0.15:
        return say("near the start")
    if place < 0.4:
        return say("in the first half")
    if place <= 0.6:
        return say("near the middle")
    return say("in the second half") if place <= 0.85 else say("near the end")


def _counted(draft: Draft) -> Sentence:
    deals = len({note.deal for note in draft.seen})
    return say_many(
        "{wordings} wordings of {n} deal",
        "{wordings} wordings of {n} deals",
        deals,
        wordings=len(draft.wordings),
    )


def _same_words(draft: Draft) -> Sentence:
    deals = len({note.deal for note in draft.seen})
    if len(draft.seen) == 1:
        return say("One note of one deal, unlike all others; it stands {where}.", where=where(draft.place))
    return say_many(
        "{notes} notes of {n} deal say it in the same words.",
        "{notes} notes of {n} deals say it in the same words.",
        deals,
        notes=len(draft.seen),
    )


def _spelt(stem: str, wordings: Sequence[Wording]) -> str:
    forms = Counter(
        word
        for each in wordings
        for word, its in zip(words(each.text), stems(each.text), strict=True)
        if its == stem
    )
    return min(forms, key=lambda form: (-forms[form], form))
