"""Where an element stands, and the places one step before and after it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.process import Process, Stage
from workshop.domain.design.shape import Child
from workshop.domain.design.tree import parent_of, siblings


@dataclass(frozen=True, slots=True)
class Place:
    """A place in `parent`, after the element `after`, first where that is None."""

    parent: str
    after: str | None


def earlier(process: Process, child: Child) -> Place | None:
    """One step towards the beginning, if need be into the stage before; None where there is no such place."""
    row = _row(process, child)
    place = row.index(child.id)
    if place:
        return Place(_parent(process, child), row[place - 2] if place > 1 else None)
    before = _neighbour(process, child, -1)
    return _last_in(before, child) if before else None


def later(process: Process, child: Child) -> Place | None:
    """One step towards the end, if need be into the next stage; None where there is no such place."""
    row = _row(process, child)
    place = row.index(child.id)
    if place + 1 < len(row):
        return Place(_parent(process, child), row[place + 1])
    after = _neighbour(process, child, 1)
    return Place(after.id, None) if after else None


def position(process: Process, child: Child) -> int:
    """Its place among its own kind in its parent, counted from 1."""
    return _row(process, child).index(child.id) + 1


def stage_of(process: Process, element_id: str) -> Stage | None:
    """The stage that holds the element; None where it stands in none."""
    parent = parent_of(process, element_id)
    return parent if isinstance(parent, Stage) else None


def _parent(process: Process, child: Child) -> str:
    parent = parent_of(process, child.id)
    return parent.id if parent else process.id


def _row(process: Process, child: Child) -> list[str]:
    return [one.id for one in siblings(parent_of(process, child.id) or process, child)]


def _neighbour(process: Process, child: Child, step: int) -> Stage | None:
    stage = stage_of(process, child.id)
    if stage is None:
        return None
    place = process.stages.index(stage) + step
    return process.stages[place] if 0 <= place < len(process.stages) else None


def _last_in(stage: Stage, child: Child) -> Place:
    row = siblings(stage, child)
    return Place(stage.id, row[-1].id if row else None)
