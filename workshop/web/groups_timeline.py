"""Which part of the way each proposed stage covers, for the picture of the order."""

from __future__ import annotations

from itertools import pairwise

from workshop.domain.cluster.discovery import Discovery

Band = tuple[float, float]


def bands(found: Discovery) -> tuple[Band, ...]:
    """From cut to cut, 0 to 1; a cut lies midway between a stage's last group and the next one's first."""
    stages = [[found.group(one).place for one in stage.groups] for stage in found.stages]
    cuts = [(before[-1] + after[0]) / 2 for before, after in pairwise(stages)]
    return tuple(pairwise((0.0, *cuts, 1.0))) if stages else ()
