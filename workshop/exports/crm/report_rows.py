"""What the report says: how each stage arrives, where each milestone went, what stays in the playbook."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from workshop.domain.design.process import Milestone, Process, RecommendedActivity
from workshop.domain.words import Sentence, say, say_many
from workshop.exports.crm.forecast import SHOWN, category
from workshop.exports.crm.gates import gates, rule
from workshop.exports.crm.guidance import in_order, rich
from workshop.exports.crm.metadata import GUIDANCE
from workshop.exports.crm.pipeline import OpenStage, Pipeline
from workshop.exports.crm.systems import SALESFORCE, System


@dataclass(frozen=True, slots=True)
class Row:
    """A milestone and where it went."""

    milestone: Milestone
    where: Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """A stage there; `forecast` only where the CRM asks for one, `changes` tell what is other than here."""

    number: int
    label: str
    probability: int
    forecast: Sentence | None
    changes: tuple[Sentence, ...]
    rows: tuple[Row, ...]
    activities: tuple[RecommendedActivity, ...]


def parts(made: Pipeline, system: System) -> tuple[Part, ...]:
    """Every stage in its order."""
    ruled = {gate.milestone.id for gate in gates(made) if rule(gate, made)} if system is SALESFORCE else set()
    return tuple(
        Part(
            stage.number,
            stage.label,
            stage.probability,
            SHOWN[category(stage.probability)] if system.forecast else None,
            tuple(_changes(stage)),
            tuple(_in_salesforce(stage, ruled) if system is SALESFORCE else _elsewhere(stage, system)),
            stage.stage.activities,
        )
        for stage in made.stages
    )


def _changes(stage: OpenStage) -> Iterator[Sentence]:
    if stage.label != stage.stage.title:
        yield say("Called “{title}” in the process: too long there, or taken.", title=stage.stage.title)
    if stage.probability != stage.stage.probability:
        yield say(
            "{percent} % in the process: an open stage never has 0 or 100 %, and more than the one before.",
            percent=stage.stage.probability,
        )


def _elsewhere(stage: OpenStage, system: System) -> Iterator[Row]:
    for milestone in in_order(stage.stage):
        yield Row(milestone, system.gate if milestone.gate else system.optional)


def _in_salesforce(stage: OpenStage, ruled: Collection[str]) -> Iterator[Row]:
    """The guidance holds a thousand characters, and a formula so many stages: what is over is told."""
    _html, held = rich(stage.stage, GUIDANCE)
    for milestone in in_order(stage.stage):
        yield Row(milestone, _place(milestone, has_room=milestone in held, has_rule=milestone.id in ruled))


def _place(milestone: Milestone, *, has_room: bool, has_rule: bool) -> Sentence:
    if not milestone.gate:
        return SALESFORCE.optional if has_room else _NO_ROOM
    if not has_rule:
        return say("A checkbox only: there are too many stages for a rule")
    return SALESFORCE.gate if has_room else _NO_ROOM_FOR_GATE


_NO_ROOM = say("No room in the guidance of the path; it stays in the playbook")
_NO_ROOM_FOR_GATE = say("A checkbox and a rule that is switched off; no room in the guidance of the path")


def in_playbook(process: Process) -> Iterator[Sentence]:
    """What no pipeline has a place for, counted."""
    if count := sum(map(_is_helped, (each for stage in process.stages for each in stage.milestones))):
        yield say_many(
            "Whom and what to ask, what to send, and what else to do, for {n} milestone",
            "Whom and what to ask, what to send, and what else to do, for {n} milestones",
            count,
        )
    if count := len(process.buying_steps):
        yield say_many("{n} step of the buyer’s own way", "{n} steps of the buyer’s own way", count)
    if count := len(process.plays):
        yield say_many("{n} play", "{n} plays", count)
    if count := len(process.questions):
        yield say_many("{n} question to ask first", "{n} questions to ask first", count)
    if count := len(process.terms):
        yield say_many("{n} word of the team’s own", "{n} words of the team’s own", count)
    if count := len(process.after):
        yield say_many("{n} step after the signature", "{n} steps after the signature", count)
    if count := len(process.stories):
        yield say_many("{n} story of a deal", "{n} stories of deals", count)


def _is_helped(milestone: Milestone) -> bool:
    return any((milestone.who, milestone.ask, milestone.send, milestone.otherwise))
