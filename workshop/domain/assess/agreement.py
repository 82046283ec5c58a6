"""How far people agree on a question: the average deviation from the median (Burke and Dunlap 2002)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.domain.assess.ratings import lower_median

# A sixth of four answers, as the authors advise; beyond 1.00, answers lie on average a whole level apart.
AGREE_UP_TO: Final = 0.67
MIXED_UP_TO: Final = 1.00


class Word(StrEnum):
    """What the deviation means."""

    AGREE = "agree"
    MIXED = "mixed"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Agreement:
    """`deviation` in levels with two decimals, 0 where all say the same; one answer agrees with itself."""

    deviation: float
    word: Word


def agreement(levels: Sequence[int]) -> Agreement | None:
    """The agreement among sorted known answers; None where there is none.

    Between the two middle answers every median gives the same deviation, so the lower one serves.
    """
    middle = lower_median(levels)
    if middle is None:
        return None
    # What people see decides the word, so that a shown 0.67 is never called mixed.
    deviation = round(sum(abs(level - middle) for level in levels) / len(levels), 2)
    return Agreement(deviation, _word(deviation))


def _word(deviation: float) -> Word:
    if deviation <= AGREE_UP_TO:
        return Word.AGREE
    return Word.MIXED if deviation <= MIXED_UP_TO else Word.SPLIT
