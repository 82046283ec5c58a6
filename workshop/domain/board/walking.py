"""A real deal, walked through the proposed stages: what it passed, in which order, and what has no place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.cluster.discovery import Discovery, Group, ProposedStage, Standing
from workshop.domain.collect.deals import Activity, Deal


@dataclass(frozen=True, slots=True)
class Passed:
    """An activity of the deal in its group; `number` is its place in the deal, from 1.

    It is in order where it belongs to the longest run of activities that never goes back a stage.
    """

    number: int
    activity: Activity
    group: Group
    in_order: bool


@dataclass(frozen=True, slots=True)
class StageWalk:
    """What the deal did in one stage, and which of its milestones it never showed."""

    number: int
    stage: ProposedStage
    passed: tuple[Passed, ...]
    skipped: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Homeless:
    """An activity that has no place in the stages; `number` is its place in the deal, from 1."""

    number: int
    activity: Activity


@dataclass(frozen=True, slots=True)
class Walk:
    """A deal along the stages. Every activity of it is once in a stage, or without a place."""

    deal: Deal
    stages: tuple[StageWalk, ...]
    homeless: tuple[Homeless, ...]

    @property
    def passed(self) -> int:
        """How many activities have a place."""
        return sum(len(stage.passed) for stage in self.stages)

    @property
    def back(self) -> int:
        """How many of those came out of order."""
        return sum(not each.in_order for stage in self.stages for each in stage.passed)

    @property
    def skipped(self) -> int:
        """How many milestones the deal never showed."""
        return sum(len(stage.skipped) for stage in self.stages)


def walk(found: Discovery, deal: Deal) -> Walk:
    """The deal along the stages of the discovery."""
    home = {each: group for group in found.groups for each in group.activities}
    stage_of = {group: number for number, stage in enumerate(found.stages, 1) for group in stage.groups}
    placed = [
        (number, each, home[each.id])
        for number, each in enumerate(deal.activities, 1)
        if each.id in home and home[each.id].id in stage_of
    ]
    forward = _never_back([stage_of[group.id] for _, _, group in placed])
    passed = [Passed(number, each, group, at in forward) for at, (number, each, group) in enumerate(placed)]
    there = {each.number for each in passed}
    return Walk(
        deal,
        tuple(_stage(found, number, passed, stage_of) for number in range(1, len(found.stages) + 1)),
        tuple(
            Homeless(number, each) for number, each in enumerate(deal.activities, 1) if number not in there
        ),
    )


def _stage(found: Discovery, number: int, passed: Sequence[Passed], stage_of: Mapping[str, int]) -> StageWalk:
    stage = found.stages[number - 1]
    here = tuple(each for each in passed if stage_of[each.group.id] == number)
    shown = {each.group.id for each in here}
    missed = (found.group(one) for one in stage.groups if one not in shown)
    return StageWalk(number, stage, here, tuple(each for each in missed if _is_milestone(each)))


def _is_milestone(group: Group) -> bool:
    return group.standing is not Standing.ACTIVITY


def _never_back(stages: Sequence[int]) -> set[int]:
    """Indices of the longest run that never falls, by patience sorting; the earliest end of equals."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, stage in enumerate(stages):
        at = bisect_right(tails, stage)
        tails[at:] = [stage, *tails[at + 1 :]]
        ends[at:] = [index, *ends[at + 1 :]]
        before.append(ends[at - 1] if at else -1)
    run: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        run.add(index)
        index = before[index]
    return run
