"""How much a whole process stands on."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import Process


def widest(process: Process) -> Support | None:
    """The support that was counted over most won deals; None where nothing was counted."""
    return max(_supports(process), key=lambda support: support.of, default=None)


def _supports(process: Process) -> Iterator[Support]:
    for stage in process.stages:
        found = [milestone.support for milestone in stage.milestones]
        found += [activity.support for activity in stage.activities]
        yield from (support for support in found if support is not None)
