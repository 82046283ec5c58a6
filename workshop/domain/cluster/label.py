"""The clearest of a group's own wordings, to call it by."""

from __future__ import annotations

from collections import Counter

from workshop.domain.cluster.commons import Commons
from workshop.domain.cluster.draft import Draft
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.reading import read
from workshop.domain.cluster.wording import stems

# A label of three to eight words says who did what, and is read at a glance.
FEWEST_WORDS, MOST_WORDS = 3, 8
# Longer ones break the card that they stand on.
LONGEST = 90
# "NDA" and "PO in" are abbreviations; whole sentences in capitals are shouting.
SHORT_SHOUT = 5


def label(draft: Draft, commons: Commons) -> str:
    """What people called it, or the wording of medium length that says most of what the others say."""
    if draft.named:
        return draft.named
    inside = Counter(stem for each in draft.wordings for stem in set(stems(each.text)))
    clarity = {each.text: _clarity(each, inside, commons) for each in draft.wordings}
    best = max(draft.wordings, key=lambda each: (clarity[each.text], each.text))
    return shown(best.notes[0].activity.text)


def shown(text: str) -> str:
    """One line without what cannot be seen, cut at a word where it is too long."""
    line = " ".join(
        "".join(letter if letter.isprintable() else " " for letter in text[: 8 * LONGEST]).split()
    )
    if len(line) <= LONGEST:
        return line
    return (line[:LONGEST].rpartition(" ")[0] or line[: LONGEST - 1]).rstrip(" ,;:-") + "…"


def _clarity(wording: Wording, inside: Counter[str], commons: Commons) -> float:
    said, heard = dict.fromkeys(stems(wording.text)), read(wording.text)
    most = max(inside.values(), default=1)
    central = sum(inside[stem] for stem in said) / (most * max(FEWEST_WORDS, len(said)))
    slips = sum(commons.is_alone(stem) for stem in said) / max(1, len(said))
    topic = 0.2 if heard.topics else 0.0
    talk = 0.3 if heard.chat or heard.feelings else 0.0
    return round(central + topic - talk - 0.5 * slips - _blemishes(wording), 6)


def _blemishes(wording: Wording) -> float:
    """What makes a wording hard to read or fit for one deal only: length, names, figures, signs, capitals."""
    text, length = wording.notes[0].activity.text.strip(), len(stems(wording.text))
    far = max(FEWEST_WORDS - length, length - MOST_WORDS, 0)
    names = sum(word[:1].isupper() for word in text.split()[1:])
    figures = sum(letter.isdigit() for letter in text)
    signs = sum(text.count(sign) for sign in '!?"()@/;')
    shouted = text.isupper() and len(text) > SHORT_SHOUT
    return 0.06 * far + 0.1 * min(names, 3) + 0.08 * min(figures, 3) + 0.05 * min(signs, 3) + 0.3 * shouted
