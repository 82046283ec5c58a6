"""Results of votes: of closed ones only."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.board.voting import Ballot, BallotKind, Tally, mean_confidence, tallies
from workshop.store import ballots
from workshop.store.database import Session


@dataclass(frozen=True, slots=True)
class Result:
    """A vote; `tallied` is empty and `voters` 0 while it is open, because until then it is secret."""

    ballot: Ballot
    tallied: tuple[Tally, ...] = ()
    voters: int = 0

    @property
    def mean(self) -> float | None:
        """The mean of a vote of confidence; None of every other, and where nobody voted."""
        return mean_confidence(self.tallied) if self.ballot.kind is BallotKind.CONFIDENCE else None

    @property
    def most(self) -> int:
        """The most votes that anything has, at least 1, for the length of bars."""
        return max([1, *(each.votes for each in self.tallied)])


def results_in(session: Session, workshop: str) -> tuple[Result, ...]:
    """The votes of that workshop, the newest first."""
    return tuple(_result(session, ballot) for ballot in ballots.of(session, workshop))


def _result(session: Session, ballot: Ballot) -> Result:
    if not ballot.closed:
        return Result(ballot)
    counted = tallies(ballot, ballots.votes(session, ballot.id))
    return Result(ballot, counted, ballots.voters(session, ballot.id))
