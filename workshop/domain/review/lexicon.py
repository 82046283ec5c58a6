"""The words by which statements are judged, from the file beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from workshop.domain.cluster.vocabulary import Lexicon, lexicon

_Lists = dict[str, dict[str, str]]

# Words of these parts say different things of one statement, so a longer entry hides only those of its part.
PARTS = ("people", "links", "acts", "things", "proof", "doubts", "stages", "small_words")


@cache
def words_of(part: str) -> Lexicon:
    """The entries of one part of the file, each marked with the name of its list and its language."""
    lists = _file()[part]
    return lexicon(
        (f"{name} {language}", {language: line})
        for name, lines in lists.items()
        for language, line in lines.items()
    )


@cache
def known_languages() -> frozenset[str]:
    """The languages of which enough is known to tell a statement in one of them from the others."""
    return frozenset.intersection(*(frozenset(lines) for lines in _file()["people"].values()))


@cache
def heads() -> tuple[str, ...]:
    """The last words of compounds such as "Kundentermin", the longest first."""
    found = {head for line in _file()["compounds"]["heads"].values() for head in line.split(", ")}
    return tuple(sorted(found, key=lambda head: (-len(head), head)))


@cache
def _file() -> dict[str, _Lists]:
    text = files(__package__).joinpath("statements.yaml").read_text(encoding="utf-8")
    parts: dict[str, _Lists] = yaml.safe_load(text)
    return parts
