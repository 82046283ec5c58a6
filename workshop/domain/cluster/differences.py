"""What one person's deals have more often than others': activities, never a judgement of people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.cluster.contrast import Shares, Tells, chance, verdicts
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.collect.deals import Deal, Outcome
from workshop.domain.words import Sentence, say

# Fewer deals of one person show that person's luck.
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Teller:
    """Somebody who told most of some deals that ended."""

    name: str
    won: int
    lost: int

    @property
    def deals(self) -> int:
        """How many deals."""
        return self.won + self.lost


@dataclass(frozen=True, slots=True)
class Difference:
    """A group in one person's deals and in those of the others."""

    group: Group
    shares: Shares
    tells: Tells
    words: Sentence


def tellers(deals: Sequence[Deal]) -> tuple[Teller, ...]:
    """Who told at least three deals that ended; who won the largest share of them first."""
    of: dict[str, list[Outcome]] = {}
    for deal in _ended(deals):
        if name := _teller(deal):
            of.setdefault(name, []).append(deal.outcome)
    known = [
        Teller(name, ends.count(Outcome.WON), ends.count(Outcome.LOST))
        for name, ends in of.items()
        if len(ends) >= ENOUGH
    ]
    return tuple(sorted(known, key=lambda each: (-each.won / each.deals, -each.deals, each.name)))


def differences(found: Discovery, deals: Sequence[Deal], name: str) -> tuple[Difference, ...]:
    """Every group, those first that the deals of `name` have surely more often than the others'."""
    theirs = {deal.id for deal in _ended(deals) if _teller(deal) == name}
    others = {deal.id for deal in _ended(deals)} - theirs
    home = {each.id: deal.id for deal in deals for each in deal.activities}
    shares = [
        _shares({home[each] for each in group.activities if each in home}, theirs, others)
        for group in found.groups
    ]
    told = zip(found.groups, shares, verdicts(shares), strict=True)
    order = sorted(told, key=lambda each: (chance(each[1]), -each[1].difference, each[0].place))
    return tuple(
        Difference(group, of, tells, _words(of, tells))
        for group, of, tells in order
        if of.difference > 0 and tells is not Tells.ALIKE
    )


def _ended(deals: Sequence[Deal]) -> list[Deal]:
    return [deal for deal in deals if deal.outcome is not Outcome.OPEN and deal.activities]


def _teller(deal: Deal) -> str | None:
    """Who told most of its activities, the first of equals; None where nobody is named."""
    told = Counter(each.contributor for each in deal.activities if each.contributor)
    return max(told, key=lambda each: told[each], default=None)


def _shares(where: set[str], theirs: set[str], others: set[str]) -> Shares:
    return Shares(len(where & theirs), len(theirs), len(where & others), len(others))


def _words(shares: Shares, tells: Tells) -> Sentence:
    counted = say(
        "{ours} of {of_ours} of these deals, {theirs} of {of_theirs} of the others",
        ours=shares.ours,
        of_ours=shares.of_ours,
        theirs=shares.theirs,
        of_theirs=shares.of_theirs,
    )
    if tells is Tells.MORE:
        return say("{counted}: clearly more often.", counted=counted)
    if tells is Tells.PERHAPS_MORE:
        return say("{counted}: perhaps a habit, perhaps chance.", counted=counted)
    return say("{counted}: too few to tell.", counted=counted)
