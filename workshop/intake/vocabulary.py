"""The words by which headers, sides and outcomes are recognised, read from `words/`."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import yaml

WORDS = Path(__file__).parent / "words"
_LETTERS_WITHOUT_PARTS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """What counts of a word when it is looked up: its letters and digits, without accents and case.

    >>> key("Deal-Name*"), key("Étape de l'affaire"), key("time:timestamp")
    ('dealname', 'etapedelaffaire', 'timetimestamp')
    """
    apart = unicodedata.normalize("NFKD", word.casefold()).translate(_LETTERS_WITHOUT_PARTS)
    return "".join(sign for sign in apart if sign.isalnum()) or word.strip()


@cache
def load(name: str) -> dict[str, tuple[str, ...]]:
    """The words of `words/NAME.yaml` by their headings."""
    found = yaml.safe_load((WORDS / f"{name}.yaml").read_text(encoding="utf-8"))
    return {str(heading): tuple(map(str, words)) for heading, words in found.items()}


@cache
def lookup(name: str) -> dict[str, str]:
    """From the key of each word of `words/NAME.yaml` to the heading under which it stands."""
    return {key(word): heading for heading, words in load(name).items() for word in words}
