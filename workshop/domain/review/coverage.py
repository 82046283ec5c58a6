"""Which points of a qualifying method the milestones of a process cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workshop.domain.cluster.vocabulary import Lexicon, lexicon
from workshop.domain.cluster.wording import folded, words
from workshop.domain.design.process import Milestone, Process
from workshop.domain.review.lexicon import known_languages
from workshop.domain.review.methods import Method, Point, Words
from workshop.domain.review.reading import languages
from workshop.domain.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Cover:
    """A milestone, by its place among those that were asked about, and why it covers a point."""

    milestone: int
    title: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Covered:
    """A point of a method with the milestones that cover it, in their order; none where it is open."""

    point: Point
    by: tuple[Cover, ...]

    @property
    def is_open(self) -> bool:
        """Whether no milestone covers the point."""
        return not self.by


def coverage(milestones: Sequence[str], method: Method) -> tuple[Covered, ...]:
    """Each point of the method, in its order, with those of the titles that speak of it."""
    return tuple(Covered(point, tuple(_covers(milestones, point))) for point in method.points)


def covering(process: Process, method: Method) -> tuple[Covered, ...]:
    """Each point with the milestones of the process that cover it: people say so, or their words do."""
    milestones = [each for stage in process.stages for each in stage.milestones]
    heard = coverage([each.title for each in milestones], method)
    return tuple(Covered(each.point, tuple(_all(milestones, method, each))) for each in heard)


def _all(milestones: Sequence[Milestone], method: Method, heard: Covered) -> Iterator[Cover]:
    spoken = {each.milestone: each for each in heard.by}
    for place, milestone in enumerate(milestones):
        if f"{method.id}.{heard.point.id}" in milestone.points:
            yield Cover(place, milestone.title, say("The team ticked it."))
        elif place in spoken:
            yield spoken[place]


def _covers(milestones: Sequence[str], point: Point) -> Iterator[Cover]:
    for place, title in enumerate(milestones):
        if said := _said(point.words, title):
            yield Cover(place, title, say("It speaks of “{words}”.", words=said))


# A process is reviewed again after each change, and all but one of its titles stay as they were.
@lru_cache(maxsize=20_000)
def _said(entries: Words, title: str) -> str:
    """The longest of the point's entries in the title, the first of equally long ones; empty without any."""
    spoken = words(folded(title))
    meant = _words(_meant(entries, languages(title)))
    found = [(start, end) for start, end, _ in meant.places(spoken)]
    start, end = max(found, key=lambda place: (place[1] - place[0], -place[0]), default=(0, 0))
    return " ".join(spoken[start:end])


def _meant(entries: Words, spoken: frozenset[str]) -> Words:
    """The lines of the languages that the title may be in: “data” is a date in Italian, not in English.

    A line of a language that cannot be told from others always counts, and so do all of them where there is
    none of the title's own: a team may have written its words into any line.
    """
    if not any(language in spoken for language, _ in entries):
        return entries
    told = known_languages()
    return tuple(each for each in entries if each[0] in spoken or each[0] not in told)


@lru_cache(maxsize=500)
def _words(lines: Words) -> Lexicon:
    return lexicon([("said", dict(lines))])
