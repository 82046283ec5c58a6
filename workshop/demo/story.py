"""The demo company's work as domain objects: what it collected, decided and designed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from workshop.demo.labels import AS_TOLD, FOLDER, NOWHERE, KnownActivity, Stored, known_activities, rows_of
from workshop.domain.cluster.decisions import Aside, Decision, Different, Labelled, Sided
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.collect.deals import Deal, Side
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.intake.activities import read_activities
from workshop.intake.process_file import read_process

ACTIVITIES = "activities.csv"
SIDES = {"buyer": Side.BUYER, "seller": Side.SELLER, "both": Side.UNKNOWN}

Part = TypeVar("Part", Milestone, RecommendedActivity)


def deals() -> tuple[Deal, ...]:
    """Twelve won deals and three lost ones, told by six people."""
    return read_activities((FOLDER / ACTIVITIES).read_bytes(), name=ACTIVITIES)


def decisions(stored: Stored = AS_TOLD) -> tuple[Decision, ...]:
    """What the people decided about the grouping: with these a discovery shows their labels exactly."""
    return (*set_aside(stored), *(each for known in known_activities(stored) for each in about(known)))


def set_aside(stored: Stored = AS_TOLD) -> tuple[Decision, ...]:
    """The rows that belong nowhere."""
    return (Aside(rows_of(NOWHERE, stored)),)


def about(known: KnownActivity) -> tuple[Decision, ...]:
    """Its rows are a group of their own, so that nothing else stays with them whatever the engine finds."""
    return (Different(known.rows), Labelled(known.rows, known.name), Sided(known.rows, SIDES[known.actor]))


def process(discovery: Discovery, stored: Stored = AS_TOLD) -> Process:
    """The agreed process; its milestones and activities have the ids and support of `discovery`'s groups."""
    agreed = read_process((FOLDER / "process.yaml").read_text(encoding="utf-8"))
    groups = {known.id: _holding(discovery, known) for known in known_activities(stored)}
    return replace(agreed, stages=tuple(_grounded(stage, groups) for stage in agreed.stages))


def _holding(discovery: Discovery, known: KnownActivity) -> Group:
    """The group with most of the wordings; the earlier one where two hold as many."""
    rows = set(known.rows)
    return max(discovery.groups, key=lambda group: len(rows & set(group.activities)))


def _grounded(stage: Stage, groups: Mapping[str, Group]) -> Stage:
    return replace(
        stage,
        milestones=tuple(_with_group(milestone, groups) for milestone in stage.milestones),
        activities=tuple(_with_group(activity, groups) for activity in stage.activities),
    )


def _with_group(part: Part, groups: Mapping[str, Group]) -> Part:
    """The file names an activity of the labels; ids of groups exist only once a discovery has run."""
    if part.group is None:
        return part
    group = groups[part.group]
    return replace(part, group=group.id, support=group.support)
