"""Votes of a workshop: limited in number, and secret until they are closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BallotKind(StrEnum):
    """What is voted on."""

    CHOICE = "choice"
    CONFIDENCE = "confidence"


CONFIDENCE = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be voted for; `id` may be that of an activity group."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """A question with its options; each participant gives at most `limit` votes, one an option."""

    id: str
    kind: BallotKind
    question: str
    options: tuple[Option, ...]
    limit: int
    opened_at: datetime
    closed_at: datetime | None = None

    @property
    def closed(self) -> bool:
        """Whether its result may be seen, and nobody votes any more."""
        return self.closed_at is not None

    def allows(self, chosen: Iterable[str]) -> bool:
        """Whether somebody may vote so."""
        picked = list(chosen)
        known = {option.id for option in self.options}
        return len(set(picked)) == len(picked) <= self.limit and set(picked) <= known


@dataclass(frozen=True, slots=True)
class Tally:
    """An option and how many voted for it."""

    option: Option
    votes: int


def tallies(ballot: Ballot, votes: Iterable[str]) -> tuple[Tally, ...]:
    """The options with their votes: those of a choice with most first, those of confidence as they stand."""
    counted = Counter(votes)
    found = [Tally(option, counted[option.id]) for option in ballot.options]
    if ballot.kind is BallotKind.CHOICE:
        found.sort(key=lambda tally: -tally.votes)
    return tuple(found)


def mean_confidence(tallied: Iterable[Tally]) -> float | None:
    """The mean of a vote of confidence, one decimal; None where nobody voted."""
    found = [(int(each.option.id), each.votes) for each in tallied]
    voters = sum(votes for _, votes in found)
    return round(sum(value * votes for value, votes in found) / voters, 1) if voters else None
