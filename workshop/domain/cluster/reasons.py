"""Why the notes of a group belong together, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workshop.domain.cluster.commons import Commons, is_filler
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.wording import stems, words
from workshop.domain.words import Sentence, say, say_many

# A word says why only where a third of the wordings use it, twice as large a share as of all wordings.
SHARED = 1 / 3
MORE_THAN_ELSEWHERE = 2.0
# A topic of selling says why where every second wording names it.
SAME_TOPIC = 0.5
# Shorter words are rarely what a note is about.
SHORTEST = 3


def why(draft: Draft, commons: Commons) -> Sentence:
    """The reason for one group."""
    if draft.decided:
        return say_many(
            "A person put this activity here.", "People put these {n} activities together.", len(draft.notes)
        )
    if len(draft.wordings) == 1:
        return _same_words(draft)
    return say("{wordings} {likeness}.", wordings=_counted(draft), likeness=_likeness(draft, commons))


def _likeness(draft: Draft, commons: Commons) -> Sentence:
    shared, place = _shared_words(draft.wordings, commons), where(draft.place)
    if len(shared) > 1:
        return say(
            "share ‘{first}’ and ‘{second}’ and stand {where}", first=shared[0], second=shared[1], where=place
        )
    if shared:
        return say("share ‘{word}’ and stand {where}", word=shared[0], where=place)
    if topic := _shared_topic(draft):
        return say("tell of ‘{topic}’ in different words and stand {where}", topic=topic, where=place)
    return say("share no word of their own, but are alike in kind and stand {where}", where=place)


def _shared_topic(draft: Draft) -> str | None:
    topic = max(draft.topics, key=lambda each: draft.topics[each], default=None)
    return topic if topic and draft.topics[topic] >= SAME_TOPIC else None


def _shared_words(wordings: Sequence[Wording], commons: Commons) -> tuple[str, ...]:
    """The two words that mark these wordings most, in the form in which they stand most often."""
    inside = Counter(stem for each in wordings for stem in dict.fromkeys(stems(each.text)))
    spelt = {
        stem: _spelt(stem, wordings) for stem, n in inside.items() if n >= max(2, SHARED * len(wordings))
    }
    lift = {stem: inside[stem] / len(wordings) / commons.share(stem) for stem in spelt}
    marking = [
        (-round(inside[stem] * lift[stem], 6), form)
        for stem, form in spelt.items()
        if len(form) >= SHORTEST and not is_filler(form) and lift[stem] >= MORE_THAN_ELSEWHERE
    ]
    return tuple(form for _, form in sorted(marking)[:2])


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
    if draft.won_deals == 1 and draft.won:
        return say("Only one won deal was told, so every different wording stands for itself.")
    if len(draft.seen) == 1:
        return say(
            "One activity of one deal, unlike all others; it stands {where}.", where=where(draft.place)
        )
    return say_many(
        "{told} activities of {n} deal are told in the same words.",
        "{told} activities of {n} deals are told in the same words.",
        deals,
        told=len(draft.seen),
    )


def _spelt(stem: str, wordings: Sequence[Wording]) -> str:
    forms = Counter(
        word
        for each in wordings
        for word, its in zip(words(each.text), stems(each.text), strict=True)
        if its == stem
    )
    return min(forms, key=lambda form: (-forms[form], form))
