"""The process in text that paper and XML can hold."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.texts import prose


def printable_process(process: Process) -> Process:
    """The same process in printable text; ids and references stay as they are."""
    return replace(
        process,
        name=prose(process.name),
        aim=prose(process.aim),
        owner=prose(process.owner),
        stages=tuple(map(_stage, process.stages)),
    )


def _stage(stage: Stage) -> Stage:
    return replace(
        stage,
        title=prose(stage.title),
        progress=prose(stage.progress),
        milestones=tuple(map(_milestone, stage.milestones)),
        activities=tuple(map(_activity, stage.activities)),
    )


def _milestone(milestone: Milestone) -> Milestone:
    return replace(milestone, title=prose(milestone.title), evidence=prose(milestone.evidence))


def _activity(activity: RecommendedActivity) -> RecommendedActivity:
    return replace(activity, title=prose(activity.title))
