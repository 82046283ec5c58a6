"""What the room answered to cards, as wordings that belong together and wordings that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workshop.domain.cluster.decisions import Answered, Decision
from workshop.domain.cluster.notes import Wording

TOGETHER, APART = 1, -1


@dataclass(frozen=True, slots=True)
class Said:
    """For n wordings: `pairs` is n x n, `TOGETHER`, `APART` or 0 where nobody said anything."""

    pairs: NDArray[np.int8]

    @property
    def held(self) -> NDArray[np.bool_]:
        """Wordings that were said to belong with another one."""
        return np.asarray((self.pairs == TOGETHER).any(axis=1))

    @property
    def ticked(self) -> NDArray[np.int64]:
        """From how many others each wording was said to be apart."""
        return np.asarray((self.pairs == APART).sum(axis=1))

    def only(self, rows: NDArray[np.int64]) -> Said:
        """The same about some of the wordings."""
        return Said(self.pairs[np.ix_(rows, rows)])

    def barred_from(self, groups: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
        """Which wording (row) was said to be apart from a member of which group (column)."""
        return np.asarray(
            (self.pairs == APART).astype(np.float32) @ np.eye(count, dtype=np.float32)[groups] > 0
        )


def said_of(wordings: Sequence[Wording], decisions: Sequence[Decision]) -> Said | None:
    """What the answers among the decisions say of these wordings, the newest going before the older.

    None where they say nothing.
    """
    row_of = {note.activity.id: row for row, each in enumerate(wordings) for note in each.notes}
    pairs = np.zeros((len(wordings), len(wordings)), np.int8)
    for answer in decisions:
        if isinstance(answer, Answered):
            away = _rows(row_of, answer.apart)
            kept = [row for row in _rows(row_of, answer.activities) if row not in away]
            pairs[np.ix_(kept, kept)] = TOGETHER
            pairs[np.ix_(kept, away)] = APART
            pairs[np.ix_(away, kept)] = APART
    np.fill_diagonal(pairs, 0)
    return Said(_spread(pairs)) if pairs.any() else None


def _rows(row_of: dict[str, int], activities: Sequence[str]) -> list[int]:
    return sorted({row_of[each] for each in activities if each in row_of})


def _spread(pairs: NDArray[np.int8]) -> NDArray[np.int8]:
    """Who belongs together with the same wording belongs together, but for what was said to be apart."""
    from scipy.sparse.csgraph import connected_components

    _, parts = connected_components(pairs == TOGETHER, directed=False)
    same = parts[:, None] == parts
    np.fill_diagonal(same, False)
    spread = np.where(same & (pairs != APART), TOGETHER, pairs)
    apart = (pairs == APART) & ~same
    # What is apart from one of them is apart from all of them.
    marks = np.eye(int(parts.max()) + 1, dtype=np.float32)[parts]
    parted = marks.T @ apart.astype(np.float32) @ marks > 0
    spread[parted[parts][:, parts] & ~same] = APART
    return np.asarray(spread, np.int8)
