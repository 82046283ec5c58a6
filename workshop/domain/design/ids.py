"""Ids made from titles: the same input gives the same ids, and they read well in a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

LONGEST = 80
PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$"

_SLUG = 48
_OTHER = re.compile(r"[^a-z0-9]+")
_VALID = re.compile(PATTERN.replace("$", r"\Z"))


def is_id(text: object) -> bool:
    """Whether `text` can name an element in a file, an address and a drawing alike."""
    return isinstance(text, str) and _VALID.match(text) is not None


def slug(title: str, *, fallback: str) -> str:
    """Plain letters, digits and hyphens; `fallback` where a title has none (other scripts, only signs).

    >>> slug("Budget é allocated!", fallback="milestone")
    'budget-e-allocated'
    >>> slug("予算", fallback="milestone")
    'milestone'
    """
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = _OTHER.sub("-", plain).strip("-")
    return _cut(words) or fallback


def new_id(title: str, taken: Container[str], *, fallback: str) -> str:
    """The first of `slug`, `slug-2`, `slug-3` ... that is not taken."""
    stem = slug(title, fallback=fallback)
    numbered = (f"{stem}-{number}" for number in count(2))
    return stem if stem not in taken else next(one for one in numbered if one not in taken)


def _cut(words: str) -> str:
    if len(words) <= _SLUG:
        return words
    return words[: _SLUG + 1].rpartition("-")[0] or words[:_SLUG]
