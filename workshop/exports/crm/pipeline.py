"""The stages as every CRM takes them: a stable key, a label within its limits, a probability that rises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.design.process import Process, Stage
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.exports.crm.names import distinct, stable, version_words, with_ending
from workshop.exports.crm.systems import System
from workshop.exports.printable import printable_process

KEY = 40
_PLAIN_ID = "process"
# Nought and hundred percent mean lost and won wherever a CRM keeps probabilities.
LEAST, MOST = 1, 99


@dataclass(frozen=True, slots=True)
class OpenStage:
    """A stage as it arrives in the CRM; `number` counts from 1, `probability` is in percent."""

    number: int
    key: str
    label: str
    probability: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A process as a CRM takes it; `key` is the same in every version, `label` says which version it is."""

    key: str
    label: str
    stages: tuple[OpenStage, ...]
    process: Process


def pipeline(process: Process, system: System) -> Pipeline:
    """The stages before won and lost; BadInput where the CRM takes fewer of them."""
    _refuse_too_many(process, system)
    process = printable_process(process)
    labels = distinct((stage.title for stage in process.stages), system.stage_length, taken=system.closing)
    percents = rising([stage.probability for stage in process.stages])
    made = (
        OpenStage(number, _key(process, stage), label, percent, stage)
        for number, (stage, label, percent) in enumerate(
            zip(process.stages, labels, percents, strict=True), start=1
        )
    )
    label = with_ending(process.name, f" ({version_words(process.version)})", system.name_length)
    return Pipeline(f"workshop_{stable(process.id, KEY)}", label, tuple(made), process)


def rising(percents: Sequence[int]) -> tuple[int, ...]:
    """The nearest percents from 1 to 99, each greater than the one before it while there is room.

    >>> rising([0, 30, 30, 100]), rising([90, 50])
    ((1, 30, 31, 99), (90, 91))
    """
    found: list[int] = []
    for place, percent in enumerate(percents):
        least = found[-1] + 1 if found else LEAST
        most = max(LEAST, MOST - (len(percents) - 1 - place))
        found.append(min(max(percent, least), most))
    return tuple(found)


def _key(process: Process, stage: Stage) -> str:
    """Stages of two processes may have one id; the usual id of a process tells nothing, and is left out."""
    return stable(stage.id if process.id == _PLAIN_ID else f"{process.id}-{stage.id}", KEY)


def _refuse_too_many(process: Process, system: System) -> None:
    count = len(process.stages)
    if count > system.most_stages:
        what = say(
            "{crm} takes {most} stages in a pipeline; this process has {n}.",
            crm=system.title,
            most=system.most_stages,
            n=count,
        )
        raise BadInput([Problem(what, say("Merge stages until there are as many."))])
