"""Probabilities of closing: they rise from stage to stage, and none is certain."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workshop.domain.design.commands import Command, Set
from workshop.domain.design.process import Process, Stage
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.words import say


def _rising(process: Process) -> Iterator[Fault]:
    for number, (before, stage) in enumerate(pairwise(process.stages), start=1):
        if stage.probability <= before.probability:
            why = say(
                "“{title}” has {percent} %, which is no more than the {before} % of the stage before it.",
                title=stage.title,
                percent=stage.probability,
                before=before.probability,
            )
            yield Fault(stage, why, say("Let it rise."), _raised(process, number), field="probability")


def _raised(process: Process, number: int) -> Command | None:
    """Midway between its neighbours, where there is room for it."""
    stages = process.stages
    low, high = stages[number - 1].probability, 100
    if number + 1 < len(stages) and stages[number + 1].probability > low:
        high = stages[number + 1].probability
    middle = (low + high) // 2
    return _set(stages[number], middle) if low < middle < 100 else None


def _certain(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        if stage.probability in (0, 100):
            why = say(
                "“{title}” has {percent} %, but a deal in a stage is neither lost nor won yet.",
                title=stage.title,
                percent=stage.probability,
            )
            command = _set(stage, 5 if stage.probability == 0 else 95)
            yield Fault(stage, why, say("Give it a number between them."), command, field="probability")


def _set(stage: Stage, percent: int) -> Command:
    return Set(stage.id, "probability", percent, stage.probability)


RULES = (
    Rule(
        "chances-rise",
        Severity.ERROR,
        say("The probability of closing rises from stage to stage"),
        say("A later stage that is worth no more is no progress, and the forecast lies."),
        _rising,
    ),
    Rule(
        "chances-open",
        Severity.WARNING,
        say("No stage is at 0 or 100 %"),
        say("Other programs read 0 % as lost and 100 % as won."),
        _certain,
    ),
)
