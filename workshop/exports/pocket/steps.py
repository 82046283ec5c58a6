"""How large the pocket card's words may be and how much it may say: from the best downwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# Points. Below seven and a half nobody reads a card while standing.
SMALLEST = 7.5
_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, SMALLEST)


@dataclass(frozen=True, slots=True)
class Amount:
    """The most lines of each thing that is told of a milestone, and how many milestones of a stage.

    `optional` is how many of those that are no gate; `extras` says whether plays and what to ask first
    are told.
    """

    title: int = 6
    proof: int = 6
    ask: int = 6
    gates: int = 60
    optional: int = 60
    extras: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One way to set the card: the size of its words in points, and how much is said."""

    size: float
    amount: Amount

    @property
    def small(self) -> float:
        """Points of what stands beneath."""
        return max(SMALLEST, self.size * 0.92)


_AMOUNTS = (
    Amount(extras=True),
    Amount(),
    Amount(optional=0),
    Amount(title=3, proof=2, ask=2, gates=12, optional=0),
    Amount(title=2, proof=1, ask=1, gates=8, optional=0),
    Amount(title=2, proof=1, ask=1, gates=6, optional=0),
    Amount(title=2, proof=1, ask=1, gates=5, optional=0),
    Amount(title=2, proof=1, ask=1, gates=4, optional=0),
    Amount(title=2, proof=1, ask=1, gates=3, optional=0),
    Amount(title=2, proof=1, ask=0, gates=3, optional=0),
    Amount(title=1, proof=1, ask=0, gates=2, optional=0),
    Amount(title=1, proof=0, ask=0, gates=1, optional=0),
)


def steps() -> Iterator[Step]:
    """Every way, the one that says most in the largest letters first."""
    for amount in _AMOUNTS:
        for size in _SIZES:
            yield Step(size, amount)
