"""The demo company's work as domain objects: what it collected, decided and designed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from workshop.demo.labels import FOLDER, NOWHERE, KnownActivity, known_activities, rows_of
from workshop.domain.cluster.decisions import Aside, Decision, Labelled, Same, Sided
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.collect.deals import Deal, Side
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.intake.activities import read_activities
from workshop.intake.process_file import read_process
from workshop.intake.tables import read_table

Part = TypeVar("Part", Milestone, RecommendedActivity)
SIDES = {"buyer": Side.BUYER, "seller": Side.SELLER, "both": Side.UNKNOWN}


def deals() -> tuple[Deal, ...]:
    """Twelve won deals and three lost ones, told by six people."""
    name = "activities.csv"
    return read_activities(read_table((FOLDER / name).read_bytes(), name=name)).deals


def decisions() -> tuple[Decision, ...]:
    """What the people decided about the grouping: with these a discovery shows their labels exactly."""
    merged = [decision for known in known_activities() for decision in _decided(known)]
    return (*merged, Aside(rows_of(NOWHERE)))


def _decided(known: KnownActivity) -> tuple[Decision, ...]:
    return (Same(known.rows), Labelled(known.rows, known.name), Sided(known.rows, SIDES[known.actor]))


def process(discovery: Discovery) -> Process:
    """The agreed process; its milestones and activities have the ids and support of `discovery`'s groups."""
    agreed = read_process((FOLDER / "process.yaml").read_text(encoding="utf-8"))
    groups = {known.id: _holding(discovery, known) for known in known_activities()}
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
