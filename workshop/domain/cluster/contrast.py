"""What won deals have more often than lost ones, and whether so few deals can tell.

Fisher's exact test ("On the interpretation of chi-squared from contingency tables", 1922), with Holm's
correction ("A simple sequentially rejective multiple test procedure", 1979), because of thirty activities one
or two differ by chance; intervals by Wilson (1927) and, of a difference, by Newcombe ("Interval estimation
for the difference between independent proportions", 1998, method 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb, sqrt

from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.words import Sentence, say

# Less likely than this by chance is called a difference.
CHANCE = 0.05
# A difference that surely lies within this share is none that matters.
ALIKE = 0.3
# The 95 % point of the normal distribution.
Z = 1.959964


class Tells(StrEnum):
    """What two shares tell of each other."""

    MORE = "more"
    PERHAPS_MORE = "perhaps_more"
    LESS = "less"
    PERHAPS_LESS = "perhaps_less"
    ALIKE = "alike"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Shares:
    """In how many of some deals something is, and in how many of others."""

    ours: int
    of_ours: int
    theirs: int
    of_theirs: int

    @property
    def difference(self) -> float:
        """Share of ours less share of theirs; 0 where there is no deal of one kind."""
        if not (self.of_ours and self.of_theirs):
            return 0.0
        return self.ours / self.of_ours - self.theirs / self.of_theirs


@dataclass(frozen=True, slots=True)
class Contrast:
    """A group in won and lost deals; `won` and `lost` are 95 % intervals of its share, 0 to 1."""

    group: Group
    tells: Tells
    won: tuple[float, float]
    lost: tuple[float, float]
    words: Sentence


def contrasts(found: Discovery) -> tuple[Contrast, ...]:
    """Every group that won and lost deals were told of, the surest differences first."""
    told = [each for each in found.groups if each.support.of and each.support.of_lost]
    shares = [
        Shares(each.support.deals, each.support.of, each.support.lost, each.support.of_lost) for each in told
    ]
    judged = zip(told, shares, verdicts(shares), strict=True)
    order = sorted(judged, key=lambda each: (_rank(each[2]), chance(each[1]), -abs(each[1].difference)))
    return tuple(_contrast(group, of, tells) for group, of, tells in order)


def verdicts(all_of_them: Sequence[Shares]) -> tuple[Tells, ...]:
    """What each pair of shares tells, given that all of them were looked at."""
    by_chance = [chance(each) for each in all_of_them]
    corrected = _corrected(by_chance)
    return tuple(_tells(*each) for each in zip(all_of_them, by_chance, corrected, strict=True))


def chance(shares: Shares) -> float:
    """How often chance alone makes a difference as great, 0 to 1: Fisher's exact test, both ways.

    >>> round(chance(Shares(6, 12, 0, 3)), 3)
    0.229
    """
    n, m, both = shares.of_ours, shares.of_theirs, shares.ours + shares.theirs
    ways = {ours: comb(n, ours) * comb(m, both - ours) for ours in range(max(0, both - m), min(n, both) + 1)}
    seen = ways[shares.ours]
    return sum(number for number in ways.values() if number <= seen) / sum(ways.values())


def interval(met: int, of: int) -> tuple[float, float]:
    """Where the share lies with 95 % certainty, by Wilson; all of it where there is no deal.

    >>> tuple(round(each, 2) for each in interval(0, 3))
    (0.0, 0.56)
    """
    if not of:
        return 0.0, 1.0
    share, wide = met / of, Z * Z / of
    middle = (share + wide / 2) / (1 + wide)
    half = Z / (1 + wide) * sqrt(share * (1 - share) / of + wide / (4 * of))
    return max(0.0, round(middle - half, 6)), min(1.0, round(middle + half, 6))


def _tells(shares: Shares, by_chance: float, corrected: float) -> Tells:
    more = shares.difference > 0
    if corrected < CHANCE:
        return Tells.MORE if more else Tells.LESS
    if by_chance < CHANCE:
        return Tells.PERHAPS_MORE if more else Tells.PERHAPS_LESS
    return Tells.ALIKE if _is_alike(shares) else Tells.TOO_FEW


def _is_alike(shares: Shares) -> bool:
    """Whether the true difference surely lies within a third, by Newcombe."""
    ours, theirs = interval(shares.ours, shares.of_ours), interval(shares.theirs, shares.of_theirs)
    if not (shares.of_ours and shares.of_theirs):
        return False
    one, other = shares.ours / shares.of_ours, shares.theirs / shares.of_theirs
    low = shares.difference - sqrt((one - ours[0]) ** 2 + (theirs[1] - other) ** 2)
    high = shares.difference + sqrt((ours[1] - one) ** 2 + (other - theirs[0]) ** 2)
    return low >= -ALIKE and high <= ALIKE


def _corrected(by_chance: Sequence[float]) -> list[float]:
    order = sorted(range(len(by_chance)), key=lambda each: by_chance[each])
    corrected, highest = [1.0] * len(by_chance), 0.0
    for place, each in enumerate(order):
        highest = max(highest, min(1.0, by_chance[each] * (len(order) - place)))
        corrected[each] = highest
    return corrected


def _rank(tells: Tells) -> int:
    """What is surest comes first, on either side."""
    match tells:
        case Tells.MORE | Tells.LESS:
            return 0
        case Tells.PERHAPS_MORE | Tells.PERHAPS_LESS:
            return 1
        case Tells.TOO_FEW:
            return 2
        case Tells.ALIKE:
            return 3


def _contrast(group: Group, shares: Shares, tells: Tells) -> Contrast:
    won, lost = interval(shares.ours, shares.of_ours), interval(shares.theirs, shares.of_theirs)
    return Contrast(group, tells, won, lost, _words(shares, tells))


def _words(shares: Shares, tells: Tells) -> Sentence:
    counted = say(
        "{won} of {of} won deals, {lost} of {of_lost} lost",
        won=shares.ours,
        of=shares.of_ours,
        lost=shares.theirs,
        of_lost=shares.of_theirs,
    )
    match tells:
        case Tells.MORE:
            return say("{counted}: won deals have it clearly more often.", counted=counted)
        case Tells.LESS:
            return say("{counted}: lost deals have it clearly more often.", counted=counted)
        case Tells.PERHAPS_MORE:
            return say("{counted}: perhaps a mark of won deals, perhaps chance.", counted=counted)
        case Tells.PERHAPS_LESS:
            return say("{counted}: perhaps a mark of lost deals, perhaps chance.", counted=counted)
        case Tells.ALIKE:
            return say("{counted}: about the same.", counted=counted)
        case Tells.TOO_FEW:
            return say("{counted}: too few to tell.", counted=counted)
