"""Where a wording would stand if its deal had been noted as fully and as evenly as all the others.

Notes start late, stop early or leave out what seemed plain, so that the same share of two deals is not the
same moment. The neighbours of a wording tell: where their groups stand elsewhere, it stands too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.notes import Wording
from workshop.domain.cluster.traits import Numbers

# Neighbours within about so many notes speak for a wording.
REACH = 3.0
# What the place as told counts for, in neighbours.
AS_TOLD = 0.3
# A group's place is doubted as if so many of its members stood elsewhere.
DOUBT = 2.0
ROUNDS = 3


def paced(wordings: Sequence[Wording], groups: NDArray[np.int64]) -> Numbers:
    """The corrected place of each wording, from the group in which each stands so far."""
    rows = np.array([row for row, each in enumerate(wordings) for _ in each.notes])
    told = np.array([note.place for each in wordings for note in each.notes])
    deals = _deals([note.deal for each in wordings for note in each.notes], told)
    place = told.copy()
    for _ in range(ROUNDS):
        shifts = _shifts(place, told, groups[rows])
        place = told + _smoothed(shifts, _trust(groups[rows]), deals)
    mean = np.bincount(rows, place) / np.bincount(rows)
    return np.asarray(np.round(mean, 9))


def _deals(deal: Sequence[str], told: Numbers) -> list[NDArray[np.int64]]:
    """The notes of each deal in their order."""
    of: dict[str, list[int]] = {}
    for note in np.lexsort((np.arange(len(told)), told)):
        of.setdefault(deal[note], []).append(int(note))
    return [np.array(notes) for notes in of.values()]


def _shifts(place: Numbers, told: Numbers, groups: NDArray[np.int64]) -> Numbers:
    """How much later than told the other members of each note's group stand."""
    sizes, sums = np.bincount(groups), np.bincount(groups, place)
    others = sizes[groups] - 1
    mean = np.where(others > 0, (sums[groups] - place) / np.maximum(others, 1), told)
    return np.asarray(mean - told)


def _trust(groups: NDArray[np.int64]) -> Numbers:
    others = np.bincount(groups)[groups] - 1
    return np.asarray(others / (others + DOUBT))


def _smoothed(shifts: Numbers, trust: Numbers, deals: Sequence[NDArray[np.int64]]) -> Numbers:
    """Each note's shift as its neighbours in the deal tell it, without its own."""
    smooth = np.zeros_like(shifts)
    for notes in deals:
        steps = np.arange(len(notes))
        for at in range(0, len(notes), 500):
            near = np.exp(-0.5 * ((steps[at : at + 500, None] - steps) / REACH) ** 2) * trust[notes]
            near[steps[at : at + 500] - at, steps[at : at + 500]] = 0.0
            smooth[notes[at : at + 500]] = (near @ shifts[notes]) / (near.sum(axis=1) + AS_TOLD)
    return smooth
