"""Two wordings side by side: which words of the old went, and which of the new came."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with what follows it, or a line break by itself; joined again they give the text.
_WORDS = re.compile(r"\n|[^\s]+[^\S\n]*|[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text; `marked` where the other text has not got it."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The old text and the new one; the parts of each, joined, are that text."""

    old: tuple[Part, ...]
    new: tuple[Part, ...]


def side_by_side(before: str, after: str) -> SideBySide:
    """The two texts, with what differs marked word by word.

    >>> [part.text for part in side_by_side("a signed order", "a signed contract").new if part.marked]
    ['contract']
    """
    then, now = _WORDS.findall(before), _WORDS.findall(after)
    old: list[Part] = []
    new: list[Part] = []
    bare = [word.rstrip(" \t") for word in then], [word.rstrip(" \t") for word in now]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *bare, autojunk=False).get_opcodes():
        old += _part(then[i1:i2], marked=tag != "equal")
        new += _part(now[j1:j2], marked=tag != "equal")
    return SideBySide(tuple(old), tuple(new))


def _part(words: list[str], *, marked: bool) -> list[Part]:
    return [Part("".join(words), marked)] if words else []
