"""Which points of the qualifying methods a process covers, and by which milestone in which stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.design.process import Milestone, Process
from workshop.domain.review.coverage import coverage
from workshop.domain.review.methods import Method, Point, methods


@dataclass(frozen=True, slots=True)
class Placed:
    """A milestone and the number of its stage, from 1."""

    stage: int
    milestone: Milestone


@dataclass(frozen=True, slots=True)
class Line:
    """A point of a method and the milestones that cover it; none where it is open."""

    point: Point
    by: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class MethodSheet:
    """A method, point by point."""

    method: Method
    lines: tuple[Line, ...]

    @property
    def covered(self) -> int:
        """How many of its points some milestone covers."""
        return sum(bool(line.by) for line in self.lines)


def sheets(process: Process) -> tuple[MethodSheet, ...]:
    """Every method that is known here; a milestone covers a point by its words or because people said so."""
    placed = tuple(
        Placed(number, milestone)
        for number, stage in enumerate(process.stages, start=1)
        for milestone in stage.milestones
    )
    return tuple(MethodSheet(method, tuple(_lines(method, placed))) for method in methods())


def _lines(method: Method, placed: tuple[Placed, ...]) -> Iterator[Line]:
    for covered in coverage([each.milestone.title for each in placed], method):
        name, by_words = f"{method.id}.{covered.point.id}", {cover.milestone for cover in covered.by}
        by = (each for place, each in enumerate(placed) if place in by_words or name in each.milestone.points)
        yield Line(covered.point, tuple(by))
