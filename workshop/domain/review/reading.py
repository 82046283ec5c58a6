"""What is heard in a statement: its words, and where the words of the lexicon stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from workshop.domain.cluster.wording import folded, words
from workshop.domain.review.lexicon import PARTS, heads, words_of

# In capitals or beside a day these are not the small words that they look like.
_DEPARTMENT = re.compile(r"\b(IT|DSI|EDV)\b")
_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?May\b|\bMay (?=\d)")
_WITH = re.compile(r"\bw/\s*")
_BREAK = re.compile(r"[,;:()!?–—+]|\.\s| - |\b(?:and|und|et|y|e|en|i)\b")
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d")
_PAST = re.compile(r"\w{3,}ed")
# A language in which much less is known than in another is not spoken here.
MIXED = 0.7
# Shorter words are seldom made of two.
SHORTEST_COMPOUND = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry of the list `name` of the part `part`, from word `start` to before word `end`."""

    start: int
    end: int
    part: str
    name: str
    language: str = ""


@dataclass(frozen=True)
class Reading:
    """`words` are folded; `marks` in their order, a longer one hiding those of its part that it covers."""

    text: str
    words: tuple[str, ...]
    marks: tuple[Mark, ...]
    clauses: tuple[int, ...] = (0,)
    """The words with which its clauses start."""

    def all(self, part: str, *names: str) -> tuple[Mark, ...]:
        """The marks of a part, of the named lists if any are named."""
        return tuple(mark for mark in self.marks if mark.part == part and (not names or mark.name in names))

    def has(self, part: str, *names: str) -> bool:
        """Whether there is such a mark."""
        return bool(self.all(part, *names))

    def first(self, part: str, *names: str) -> int | None:
        """The word with which the first such mark starts, if there is one."""
        return min((mark.start for mark in self.all(part, *names)), default=None)

    def stands_first(self, part: str, *names: str) -> bool:
        """Whether the statement begins with such a mark."""
        return self.first(part, *names) == 0

    def spoken(self, mark: Mark) -> str:
        """The words of a mark as they were typed, where they can be told apart."""
        typed = _WORD.findall(self.text)
        source = typed if len(typed) == len(self.words) else self.words
        return " ".join(source[mark.start : mark.end])

    @cached_property
    def acts(self) -> frozenset[str]:
        """The kinds of act that it tells of."""
        return frozenset(mark.name for mark in self.all("acts"))

    @cached_property
    def things(self) -> frozenset[str]:
        """The kinds of thing that it names."""
        return frozenset(mark.name for mark in self.all("things"))

    @property
    def is_question(self) -> bool:
        """Whether it asks instead of stating."""
        return "?" in self.text or self.stands_first("doubts", "question")

    @property
    def is_task(self) -> bool:
        """Whether it tells somebody to do something: "Send the offer", but not "Offer sent"."""
        done = any(mark.start for mark in self.all("small_words", "done"))
        if done or any(map(_PAST.fullmatch, self.words[1:])):
            return False
        thing = self.stands_first("doubts", "task_or_thing")
        follows = any(mark.start == 1 for mark in self.all("small_words", "object"))
        return self.stands_first("doubts", "task") or (thing and follows)

    @property
    def tells_another_act(self) -> bool:
        """Whether something was done for which the lexicon has no word, as in "valued the flat"."""
        known = {word for mark in self.marks for word in range(mark.start, mark.end)}
        return any(_PAST.fullmatch(word) for place, word in enumerate(self.words) if place not in known)

    @property
    def is_proven(self) -> bool:
        """Whether it names a paper, a day, an amount or a number."""
        return self.has("proof") or bool(_FIGURE.search(self.text))


@lru_cache(maxsize=10_000)
def read(text: str) -> Reading:
    """The reading of a statement as somebody typed it."""
    plain = _plain(text)
    spoken = _parted(words(plain))
    heard = _all_heard(spoken)
    meant = _languages(heard)
    marks = {replace(mark, language="") for mark in heard if mark.language in meant}
    kept = (mark for mark in marks if not any(_covers(other, mark) for other in marks))
    return Reading(text, spoken, tuple(sorted(kept, key=_order)), _clauses(plain))


@lru_cache(maxsize=10_000)
def languages(text: str) -> frozenset[str]:
    """Those that a statement may be in, by the words of it that are known; none where no word is."""
    return frozenset(_languages(_all_heard(_parted(words(_plain(text))))))


def _plain(text: str) -> str:
    return folded(_WITH.sub("with ", _MONTH.sub(r"\1 june ", _DEPARTMENT.sub("it department", text))))


def _all_heard(spoken: tuple[str, ...]) -> list[Mark]:
    return [mark for part in PARTS for mark in _heard(part, spoken)]


def _parted(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """The words, compounds that are not known as a whole in two."""
    return tuple(part for word in spoken for part in _parts(word))


@lru_cache(maxsize=10_000)
def _parts(word: str) -> tuple[str, ...]:
    if len(word) < SHORTEST_COMPOUND or any(_heard(part, (word,)) for part in PARTS):
        return (word,)
    head = next((head for head in heads() if word.endswith(head) and len(word) >= len(head) + 3), "")
    return (word[: -len(head)], head) if head else (word,)


def _heard(part: str, spoken: tuple[str, ...]) -> list[Mark]:
    found = words_of(part).places(spoken)
    return [Mark(start, end, part, *name.split(" ")) for start, end, name in found]


def _languages(heard: list[Mark]) -> set[str]:
    """Those in which the most words are known; a beginning of one language often begins a word of another."""
    known: dict[str, set[int]] = {}
    for mark in heard:
        known.setdefault(mark.language, set()).update(range(mark.start, mark.end))
    most = max(map(len, known.values()), default=0)
    return {language for language, words in known.items() if len(words) >= MIXED * most}


def _covers(longer: Mark, mark: Mark) -> bool:
    inside = longer.start <= mark.start and mark.end <= longer.end
    return longer.part == mark.part and inside and longer.end - longer.start > mark.end - mark.start


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.part, mark.name


def _clauses(plain: str) -> tuple[int, ...]:
    return (0, *(len(words(plain[: found.end()])) for found in _BREAK.finditer(plain)))
