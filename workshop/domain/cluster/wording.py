"""What is compared of a text: its words, without capitals, accents and what cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

# What stands further down is a pasted mail; its first words say what happened, the rest would drown them.
LONGEST = 600
_WORD = re.compile(r"[^\W_]+")
# Letters that have no accent to be taken off, but that people leave out all the same.
_WITHOUT_PARTS = str.maketrans({"ł": "l", "ø": "o", "đ": "d"})


def folded(text: str) -> str:
    """`Vertrag  UNTERSCHRIEBEN é` gives `vertrag unterschrieben e`: equal texts are one wording."""
    apart = unicodedata.normalize("NFKD", text[: 4 * LONGEST].casefold().translate(_WITHOUT_PARTS))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.replace("\0", " ").split())[:LONGEST]


def words(folded_text: str) -> tuple[str, ...]:
    """Runs of letters and digits."""
    return tuple(_WORD.findall(folded_text))


def stems(folded_text: str) -> tuple[str, ...]:
    """Words without their English endings; other languages lose little by it."""
    return tuple(_stem(word) for word in words(folded_text))


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))
