"""The probability of closing that a new proposal gives each stage.

Only where at least ten lost deals were told, and at least as many as won ones, do the deals say anything of
it: a handful of lost deals was chosen to talk about and is no sample. Then a stage's probability is the share
of won deals among those that came to it. A lost deal came to a stage when it shows an activity of it or of a
later one; counted by the most common such activity, because groups tell their deals in numbers only, so the
share is rather too high than too low. Otherwise the probabilities rise evenly, for the team to correct.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from workshop.domain.cluster.discovery import Group

ENOUGH_LOST = 10
EVEN = (10, 90)
# No stage before the signature is hopeless or sure.
LEAST, MOST = 5, 95

Stages = Sequence[Sequence[Group]]


def probabilities(stages: Stages) -> tuple[int, ...]:
    """Whole percents, one for each stage, each greater than the one before."""
    won, lost = _told(stages)
    sampled = lost >= max(ENOUGH_LOST, won) and won > 0
    return _rising(_counted(stages, won) if sampled else even(len(stages)))


def _told(stages: Stages) -> tuple[int, int]:
    groups = tuple(chain.from_iterable(stages))
    won = max((group.support.of for group in groups), default=0)
    return won, max((group.support.of_lost for group in groups), default=0)


def _counted(stages: Stages, won: int) -> list[int]:
    reached = [
        max((group.support.lost for group in chain.from_iterable(stages[place:])), default=0)
        for place in range(len(stages))
    ]
    return [round(100 * won / (won + lost)) for lost in reached]


def even(count: int) -> list[int]:
    """Steps of five percent, because a finer one would pretend to know."""
    if count < 2:
        return [50] * count
    first, last = EVEN
    return [5 * round((first + (last - first) * place / (count - 1)) / 5) for place in range(count)]


def _rising(wanted: Sequence[int]) -> tuple[int, ...]:
    rising: list[int] = []
    for place, percent in enumerate(wanted):
        least = rising[-1] + 1 if rising else LEAST
        most = MOST - (len(wanted) - 1 - place)
        rising.append(min(max(percent, least), most))
    return tuple(rising)
