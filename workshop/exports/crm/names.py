"""Names that a CRM takes: short enough, each only once, and the same in every version of the process."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count
from typing import Final

from workshop.domain.design.texts import shortened

_OTHER: Final = re.compile(r"[^a-z0-9]+")
_DIGEST: Final = 6


def stable(id: str, limit: int) -> str:
    """A name of lower-case letters, digits and single underscores, made of an id of the process alone.

    What is lost of the id by writing it so is replaced by a few signs of its digest, so that two ids never
    share a name; hyphens are not lost, because they become the underscores.

    >>> stable("problem-measured-1", 40)
    'problem_measured_1'
    >>> stable("Need.agreed", 40)
    'need_agreed_77e960'
    """
    plain = _OTHER.sub("_", id.lower()).strip("_")
    if plain.replace("_", "-") == id and len(plain) <= limit:
        return plain
    digest = sha256(id.encode()).hexdigest()[:_DIGEST]
    return "_".join(part for part in (plain[: limit - _DIGEST - 1].strip("_"), digest) if part)


def length(text: str) -> int:
    """How long other systems find a text, which count an emoji as two.

    >>> length("Won"), length("🎉")
    (3, 2)
    """
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def fitted(text: str, limit: int) -> str:
    """The text on one line, cut at a word where it is longer than `limit`."""
    line = " ".join(text.split())
    if length(line) <= limit:
        return line
    return next(cut for most in range(limit, 0, -1) if length(cut := shortened(line, most)) <= limit)


def distinct(titles: Iterable[str], limit: int, *, taken: Iterable[str] = ()) -> Iterator[str]:
    """The titles within `limit`, each different from all others and from `taken`, whatever their case.

    >>> list(distinct(["Need", "need", "Closed Won"], 40, taken=["Closed Won"]))
    ['Need', 'need (2)', 'Closed Won (2)']
    """
    used = {each.casefold() for each in taken}
    for title in titles:
        name = next(one for one in _ways(title, limit) if one.casefold() not in used)
        used.add(name.casefold())
        yield name


def _ways(title: str, limit: int) -> Iterator[str]:
    yield fitted(title, limit)
    for number in count(2):
        yield with_ending(title, f" ({number})", limit)


def with_ending(text: str, ending: str, limit: int) -> str:
    """The text with an ending that is never cut off.

    >>> with_ending("New business of the northern region", " (v3)", 20)
    'New business… (v3)'
    """
    return fitted(text, limit - length(ending)) + ending


def version_words(version: int) -> str:
    """How a name says which version it is; a draft has no number.

    >>> version_words(3), version_words(0)
    ('v3', 'draft')
    """
    return f"v{version}" if version else "draft"
