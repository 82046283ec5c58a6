"""The clearest of a group's own wordings, to call it by."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.reading import read
from workshop.domain.cluster.wording import stems

# A label of three to eight words says who did what, and is read at a glance.
FEWEST_WORDS, MOST_WORDS = 3, 8
# Longer ones break the card that they stand on.
LONGEST = 90


def label(draft: Draft) -> str:
    """What people called it, or the wording of medium length that says most of what the others say."""
    if draft.named:
        return draft.named
    common = _commonness(draft.wordings)
    best = max(draft.wordings, key=lambda each: (_clarity(each, common), each.text))
    return shown(best.notes[0].activity.text)


def shown(text: str) -> str:
    """One line without what cannot be seen, cut at a word where it is too long."""
    line = " ".join(
        "".join(letter if letter.isprintable() else " " for letter in text[: 8 * LONGEST]).split()
    )
    if len(line) <= LONGEST:
        return line
    return (line[:LONGEST].rpartition(" ")[0] or line[: LONGEST - 1]).rstrip(" ,;:-") + "…"


def _commonness(wordings: Sequence[Wording]) -> dict[str, float]:
    used = [stem for each in wordings for stem in set(stems(each.text))]
    return {stem: used.count(stem) / len(wordings) for stem in set(used)}


def _clarity(wording: Wording, common: dict[str, float]) -> float:
    said = dict.fromkeys(stems(wording.text))
    central = sum(common[stem] for stem in said) / max(FEWEST_WORDS, len(said))
    topic = 0.2 if read(wording.text).topics else 0.0
    return round(central + topic + 0.02 * min(9, len(wording.notes) - 1) - _blemishes(wording), 6)


def _blemishes(wording: Wording) -> float:
    text, length = wording.notes[0].activity.text.strip(), len(stems(wording.text))
    far = max(FEWEST_WORDS - length, length - MOST_WORDS, 0)
    names = sum(word[:1].isupper() for word in text.split()[1:])
    figures = sum(letter.isdigit() for letter in text)
    signs = sum(text.count(sign) for sign in '!?"()@/;')
    shouted = text.isupper() and len(text) > 5
    return 0.06 * far + 0.1 * min(names, 3) + 0.08 * min(figures, 3) + 0.05 * min(signs, 3) + 0.3 * shouted
