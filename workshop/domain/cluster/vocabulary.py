"""Words of selling in several languages: what happens, whose act it is, what is feeling or chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from workshop.domain.cluster.wording import folded, words

_Entry = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that happens in a sale; `fact` where a third person could check it, `title` names a stage."""

    id: str
    who: str
    fact: bool
    title: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by their first word; an entry's words stand in a row and `*` ends a beginning."""

    whole: dict[str, tuple[_Entry, ...]]
    beginnings: dict[str, tuple[_Entry, ...]]

    def marks(self, spoken: tuple[str, ...]) -> Iterator[str]:
        """The mark of each entry found in `spoken`, once for every place where it stands."""
        for _start, _end, mark in self.places(spoken):
            yield mark

    def places(self, spoken: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
        """Where each entry stands in `spoken`: its first word, the word behind its last, its mark."""
        for start, word in enumerate(spoken):
            for entry, mark in self._starting(word):
                end = start + len(entry)
                if _stands(entry, spoken[start:end]):
                    yield start, end, mark

    def _starting(self, word: str) -> Iterator[_Entry]:
        yield from self.whole.get(word, ())
        for length in range(1, len(word) + 1):
            yield from self.beginnings.get(word[:length], ())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every list of the file, ready to be looked up."""

    topics: tuple[Topic, ...]
    topic_words: Lexicon
    side_words: Lexicon
    feelings: Lexicon
    chat: Lexicon
    fillers: Lexicon
    titles: tuple[str, ...]
    usual_titles: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary beside this module."""
    text = files(__package__).joinpath("vocabulary.yaml").read_text(encoding="utf-8")
    return _built(yaml.safe_load(text))


def _built(data: dict[str, Any]) -> Vocabulary:
    topics = tuple(
        Topic(topic["id"], topic["who"], topic["fact"], topic.get("title")) for topic in data["topics"]
    )
    return Vocabulary(
        topics=topics,
        topic_words=lexicon((topic["id"], topic["words"]) for topic in data["topics"]),
        side_words=lexicon(data["sides"].items()),
        feelings=lexicon([("feeling", data["feelings"])]),
        chat=lexicon([("chat", data["chat"])]),
        fillers=lexicon([("filler", data["fillers"])]),
        titles=tuple(data["titles"]),
        usual_titles=tuple(data["usual_titles"]),
    )


def lexicon(lists: Iterable[tuple[str, dict[str, str]]]) -> Lexicon:
    """The lexicon of lines of entries by language, each list under its mark."""
    whole: dict[str, dict[_Entry, None]] = {}
    beginnings: dict[str, dict[_Entry, None]] = {}
    for mark, by_language in lists:
        for line in by_language.values():
            for entry in line.split(","):
                parts = _parts(entry)
                first = parts[0]
                index = beginnings if first.endswith("*") else whole
                index.setdefault(first.rstrip("*"), {})[(parts, mark)] = None
    return Lexicon(_frozen(whole), _frozen(beginnings))


def _parts(entry: str) -> tuple[str, ...]:
    # The words of a text are cut at every apostrophe and hyphen, so those of an entry are too.
    return tuple(
        word + ("*" if piece.endswith("*") and word == spoken[-1] else "")
        for piece in folded(entry).split()
        for spoken in (words(piece),)
        for word in spoken
    )


def _frozen(index: dict[str, dict[_Entry, None]]) -> dict[str, tuple[_Entry, ...]]:
    return {first: tuple(entries) for first, entries in index.items()}


def _stands(entry: tuple[str, ...], spoken: tuple[str, ...]) -> bool:
    return len(entry) == len(spoken) and all(
        word.startswith(part[:-1]) if part.endswith("*") else word == part
        for part, word in zip(entry, spoken, strict=True)
    )
