"""A question with one right answer among wrong ones that nobody could defend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from workshop.domain.design.process import Milestone, Stage
from workshop.domain.design.texts import shortened
from workshop.domain.words import Sentence

WRONG = 3

# Characters of a text of the process that a question shows.
SHOWN = 240

Words = Sentence | str


@dataclass(frozen=True, slots=True)
class Check:
    """A question with its options, of which `right` is the place of the only right one, from 0.

    `stage` is the number of the stage, from 1, in which it is told, `stage_title` its name, and `about` the
    id of the milestone. Options are texts of the process, or sentences of ours.
    """

    question: Sentence
    options: tuple[Words, ...]
    right: int
    stage: int
    stage_title: str
    about: str


@dataclass(frozen=True, slots=True)
class Place:
    """A milestone where it stands: `number` is that of the stage, from 1."""

    number: int
    stage: Stage
    milestone: Milestone


def check(place: Place, asked: Sentence, right: Words, wrong: Iterable[Words]) -> Iterator[Check]:
    """The question, if anything wrong can be offered that is told apart from the right answer."""
    seed = f"{asked}{place.milestone.id}"
    apart = _apart(right, sorted(wrong, key=lambda words: _drawn(seed, words)))
    if apart:
        options = sorted((right, *apart), key=lambda words: _drawn(f"{seed}?", words))
        yield fixed(place, asked, tuple(options), options.index(right))


def fixed(place: Place, asked: Sentence, options: tuple[Words, ...], right: int) -> Check:
    """The question with its options in the order given, all in texts that are short enough to read."""
    values = tuple((name, short(str(value))) for name, value in asked.values)
    shown = tuple(short(each) if isinstance(each, str) else each for each in options)
    question = Sentence(asked.pattern, values)
    return Check(question, shown, right, place.number, place.stage.title, place.milestone.id)


def alike(one: str, other: str) -> bool:
    """Whether one says the same as the other, or a part of it.

    >>> alike("The order.", "the order is sent"), alike("E-mail", "Minutes")
    (True, False)
    """
    one, other = folded(one), folded(other)
    return one in other or other in one


def folded(text: str) -> str:
    """The text without what makes no difference in meaning."""
    return " ".join(text.casefold().split()).rstrip(".!?")


def short(text: str) -> str:
    """The text in one line, as a question shows it."""
    return shortened(" ".join(text.split()), SHOWN)


def _apart(right: Words, wrong: Iterable[Words]) -> list[Words]:
    """The first few that differ from the right answer and from one another."""
    taken: list[Words] = []
    for each in wrong:
        if len(taken) < WRONG and not any(
            alike(short(str(each)), short(str(known))) for known in (right, *taken)
        ):
            taken.append(each)
    return taken


def _drawn(seed: str, words: Words) -> bytes:
    """A place that looks like chance and is always the same."""
    return sha256(f"{seed}\n{words}".encode(errors="replace")).digest()
