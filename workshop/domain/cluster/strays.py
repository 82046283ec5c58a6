"""Which wordings belong to no activity of the process: chat, feelings, notes to oneself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.pairs import Pairs
from workshop.domain.cluster.reading import Reading, read
from workshop.domain.cluster.traits import Numbers

# Logistic regression over the rows of six labelled corpora, rounded: mentions of a topic (four at most), chat
# and feeling (two at most each), belief in the five likeliest mates, likeness of the three most alike texts,
# length.
MENTIONS, CHAT, FEELING, MATES, LIKE_TEXT, LENGTH = -0.85, 1.9, 2.2, -3.9, -2.5, -3.2
BIAS = 6.4
# Right ones among those set aside are worth as much as those found: F1, left one out, is flat around here.
SURE = 0.3
# Fewer deals cannot show that a wording has no mate.
ENOUGH_DEALS = 5
# Where fewer wordings than this share name a known topic, the vocabulary does not speak the language.
SPOKEN = 0.35


def strays(wordings: Sequence[Wording], others: Sequence[Wording], pairs: Pairs) -> NDArray[np.bool_]:
    """Whether each of `wordings` stands alone; `pairs` compares it (rows) with `others` (columns)."""
    readings = [read(each.text) for each in wordings]
    talk = np.array([each.is_talk for each in readings], bool)
    if not _can_judge(others):
        return talk
    chance = 1.0 / (1.0 + np.exp(-_score(readings, pairs, _elsewhere(wordings, others))))
    repeated = np.array([len(each.deals) > 1 for each in wordings], bool)
    # What several deals say in the same words is a step, however short, unless it is talk.
    judged: NDArray[np.bool_] = (chance > SURE) & (talk | ~repeated) | (talk & repeated)
    return judged


def _can_judge(others: Sequence[Wording]) -> bool:
    deals = {deal for each in others for deal in each.deals}
    known = sum(bool(read(each.text).topics) for each in others)
    return len(deals) >= ENOUGH_DEALS and known >= SPOKEN * len(others)


def _score(readings: Sequence[Reading], pairs: Pairs, elsewhere: NDArray[np.bool_]) -> Numbers:
    heard = np.array([(min(r.mentions, 4), min(r.chat, 2), min(r.feelings, 2)) for r in readings])
    score = BIAS + heard @ np.array([MENTIONS, CHAT, FEELING])
    score += MATES * _highest(1.0 / (1.0 + np.exp(-pairs.odds)) * elsewhere, 5)
    score += LIKE_TEXT * _highest(pairs.text * elsewhere, 3)
    score += LENGTH * np.log1p([r.words for r in readings])
    return np.asarray(np.round(score, 9))


def _elsewhere(wordings: Sequence[Wording], others: Sequence[Wording]) -> NDArray[np.bool_]:
    """Where a mate tells something: another text, told of another deal."""
    own = [(each.text, each.deals[0] if len(each.deals) == 1 else None) for each in wordings]
    texts = np.array([each.text for each in others], object)
    deals = np.array([each.deals[0] if len(each.deals) == 1 else "" for each in others], object)
    return np.array([(texts != text) & (deals != deal) for text, deal in own], bool)


def _highest(rows: Numbers, number: int) -> Numbers:
    """Mean of the highest values of each row; missing ones count as 0."""
    kept = min(number, rows.shape[1])
    top = np.partition(rows, rows.shape[1] - kept, axis=1)[:, rows.shape[1] - kept :]
    mean: Numbers = top.sum(axis=1) / number
    return mean
