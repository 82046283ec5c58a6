"""Which wordings belong to no activity of the process: chat, feelings, notes to oneself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.answers import Said
from workshop.domain.cluster.kinds import NOWHERE, kinds
from workshop.domain.cluster.learnt import learnt
from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.pairs import compare
from workshop.domain.cluster.reading import Reading, read
from workshop.domain.cluster.traits import Numbers, Traits

# Right ones among those set aside are worth as much as those found: F1, left one out, is flat around here.
SURE = 0.3
# Fewer deals cannot show that a wording has no mate.
ENOUGH_DEALS = 5
# Where fewer wordings than this share name a known topic, the vocabulary does not speak the language.
SPOKEN = 0.35


def strays(
    wordings: Sequence[Wording],
    traits: Traits,
    others: Sequence[Wording],
    their_traits: Traits,
    said: Said | None = None,
) -> NDArray[np.bool_]:
    """Whether each of `wordings` stands alone beside `others`; never what people put with others."""
    readings = [read(each.text) for each in wordings]
    talk = np.array([each.is_talk for each in readings], bool)
    held = said.held if said else np.zeros(len(wordings), bool)
    if not _can_judge(others):
        return np.asarray(talk & ~held)
    found = signs(wordings, traits, others, their_traits)
    weights = learnt().strays
    chance = 1.0 / (1.0 + np.exp(-np.round(found @ np.array(weights.each) + weights.bias, 9)))
    repeated = np.array([len(each.deals) > 1 for each in wordings], bool)
    # What several deals say in the same words is a step, however short, unless it is talk.
    judged = (chance > SURE) & (talk | ~repeated) | (talk & repeated)
    return np.asarray(judged & ~held)


def signs(
    wordings: Sequence[Wording], traits: Traits, others: Sequence[Wording], their_traits: Traits
) -> Numbers:
    """What tells of each wording whether it is an activity, in the order of `learnt.SIGNS`."""
    pairs = compare(traits, their_traits, learnt().pairs)
    elsewhere = _elsewhere(wordings, others)
    readings = [read(each.text) for each in wordings]
    return np.column_stack(
        [
            *_kinds(traits),
            _highest(1.0 / (1.0 + np.exp(-pairs.odds)) * elsewhere, 5),
            _highest(pairs.text * elsewhere, 3),
            *_heard(readings),
            [len(each.deals) > 1 for each in wordings],
        ]
    )


def _kinds(traits: Traits) -> list[Numbers]:
    """How likely each reading holds it to be no activity, and the first holds it to be its likeliest kind."""
    nowhere = kinds().names.index(NOWHERE)
    return [_odds(each[:, nowhere] ** 2) for each in traits.kinds] + [_odds(traits.kinds[0].max(axis=1) ** 2)]


def _heard(readings: Sequence[Reading]) -> list[list[float]]:
    return [
        [min(each.mentions, 4) for each in readings],
        [min(each.chat, 2) for each in readings],
        [min(each.feelings, 2) for each in readings],
        [float(np.log1p(each.words)) for each in readings],
    ]


def _odds(chance: Numbers) -> Numbers:
    chance = np.clip(chance, 1e-4, 1.0 - 1e-4)
    return np.asarray(np.log(chance / (1.0 - chance)))


def _can_judge(others: Sequence[Wording]) -> bool:
    deals = {deal for each in others for deal in each.deals}
    known = sum(bool(read(each.text).topics) for each in others)
    return len(deals) >= ENOUGH_DEALS and known >= SPOKEN * len(others)


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
    mean: Numbers = np.sort(top, axis=1).sum(axis=1) / number
    return mean
