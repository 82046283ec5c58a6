"""The order in which activities happen: by median place.

Over labelled corpora it orders as well as counting in how many deals one group stands before the other
(Copeland's method), and anybody can check it.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.cluster.draft import Draft


def in_order(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """First things first; at the same median place the mean place decides, then the first words."""
    return tuple(sorted(drafts, key=lambda each: (each.place, each.mean_place, each.notes[0].text)))
