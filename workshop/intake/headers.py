"""Recognise what the columns of a file mean by their headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from rapidfuzz import fuzz, process

from workshop.intake.fields import Field
from workshop.intake.vocabulary import key, load, lookup

_NEAR = 85
_SHORTEST_NEAR = 4


def is_known(header: str) -> bool:
    """Whether the header is exactly one of the words for a column, in any of the languages we know."""
    return key(header) in lookup("headers")


def recognise(headers: Sequence[str]) -> dict[Field, str]:
    """The header of each field, by exact words only; the better word wins where two mean the same."""
    found: dict[Field, str] = {}
    for header in sorted(filter(is_known, headers), key=lambda header: _ranks()[key(header)]):
        found.setdefault(Field(lookup("headers")[key(header)]), header)
    return found


def near(headers: Sequence[str], found: Mapping[Field, str]) -> dict[Field, str]:
    """For fields not found, a header spelled almost like one of their words: to propose, not to take."""
    proposed: dict[Field, str] = {}
    for header in headers:
        field = _nearest(header) if header not in found.values() else None
        if field is not None and field not in found:
            proposed.setdefault(field, header)
    return proposed


def _nearest(header: str) -> Field | None:
    word = key(header)
    if len(word) < _SHORTEST_NEAR:
        return None
    words = [known for known in lookup("headers") if len(known) >= _SHORTEST_NEAR]
    best = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return Field(lookup("headers")[best[0]]) if best else None


@cache
def _ranks() -> dict[str, int]:
    return {key(word): rank for words in load("headers").values() for rank, word in enumerate(words)}
