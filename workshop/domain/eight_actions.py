"""The eight things that a leader does so that a sales process is used, ticked from what is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.design.process import Process
from workshop.domain.journey import Step

# Fewer stages say nothing of where a deal is.
LEAST_STAGES = 3


class LeadersAction(StrEnum):
    """One of the eight, in the order of the work."""

    ASSESS = "assess"
    BUYERS_PROCESS = "buyers-process"
    FLOWCHART = "flowchart"
    MILESTONES = "milestones"
    TRACK = "track"
    BENCHMARK = "benchmark"
    TRAIN = "train"
    AUDIT = "audit"


WHERE: dict[LeadersAction, Step] = {
    LeadersAction.ASSESS: Step.ASSESS,
    LeadersAction.BUYERS_PROCESS: Step.DESIGN,
    LeadersAction.FLOWCHART: Step.DESIGN,
    LeadersAction.MILESTONES: Step.DESIGN,
    LeadersAction.TRACK: Step.RUN,
    LeadersAction.BENCHMARK: Step.RUN,
    LeadersAction.TRAIN: Step.RUN,
    LeadersAction.AUDIT: Step.RUN,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a workspace has: rounds that were closed with answers, and its process."""

    closed_rounds: int = 0
    process: Process | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """Whether an action is done; `known` is False where nothing here can tell it yet."""

    action: LeadersAction
    done: bool
    known: bool = True

    @property
    def where(self) -> Step:
        """The station at which it is done."""
        return WHERE[self.action]


def ticks(facts: Facts) -> tuple[Tick, ...]:
    """All eight, in the order of the work."""
    told = {
        LeadersAction.ASSESS: facts.closed_rounds > 0,
        LeadersAction.BUYERS_PROCESS: _says_where_the_buyer_stands(facts.process),
        LeadersAction.FLOWCHART: _has_stages(facts.process),
        LeadersAction.MILESTONES: _has_milestones(facts.process),
    }
    return tuple(Tick(action, told.get(action, False), action in told) for action in LeadersAction)


def _has_stages(process: Process | None) -> bool:
    return process is not None and len(process.stages) >= LEAST_STAGES


def _says_where_the_buyer_stands(process: Process | None) -> bool:
    return process is not None and _has_stages(process) and all(stage.progress for stage in process.stages)


def _has_milestones(process: Process | None) -> bool:
    return process is not None and _has_stages(process) and all(stage.milestones for stage in process.stages)
