"""A pipeline of a CRM becomes a process: its open stages, named as they are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workshop.domain.design.arriving import cleaned, identified
from workshop.domain.design.fields import MOST_DAYS
from workshop.domain.design.invariants import kept
from workshop.domain.design.probabilities import even
from workshop.domain.design.process import Process, Stage
from workshop.domain.design.refusals import Refused
from workshop.domain.design.texts import line, shortened
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.cleaning import shown
from workshop.intake.pipelines.found import FoundPipeline, FoundStage
from workshop.intake.refusing import refuse

# How our own exports say in a pipeline's name which version it is, and that the name was too long.
_VERSION: Final = re.compile(r"…? \((?:v\d+|draft)\)$")


def process_of(found: FoundPipeline, fallback: str) -> Process:
    """The process; its probabilities are those of the file, or rise evenly where it has none."""
    stages = [stage for stage in found.stages if not stage.closed]
    if not stages:
        what = say("The pipeline has no open stage.")
        raise BadInput([Problem(what, say("Give one with stages before won and lost."))])
    refuse(problem for stage in stages for problem in _faults(stage))
    name = _title(_VERSION.sub("", found.name)) or fallback
    made = tuple(_stage(stage, usual) for stage, usual in zip(stages, even(len(stages)), strict=True))
    try:
        process = Process(name, made)
        return kept(identified(cleaned(replace(process, id=found.id or process.id))))
    except Refused as refusal:
        raise BadInput([refusal.problem]) from None


def _stage(stage: FoundStage, usual: int) -> Stage:
    return Stage(
        stage.id,
        _title(stage.title),
        usual if stage.percent is None else round(stage.percent),
        progress=stage.progress,
        days=stage.days,
        milestones=stage.milestones,
    )


def _faults(stage: FoundStage) -> Iterator[Problem]:
    if not _title(stage.title):
        yield Problem(say("A stage has no name."), say("Name it."), row=stage.place)
    if stage.said and not (stage.percent is not None and 0 <= stage.percent <= 100):
        what = say("This is no probability.")
        mend = say("Give a number from 0 to 100, or in HubSpot’s files one from 0 to 1.")
        yield Problem(what, mend, row=stage.place, value=shown(stage.said))
    if stage.days is not None and stage.days > MOST_DAYS:
        what = say("This is not a number of days.")
        mend = say("Give a whole number from 0 to {most}, or leave it out.", most=MOST_DAYS)
        yield Problem(what, mend, row=stage.place, value=str(stage.days)[:20])


def _title(text: str) -> str:
    return shortened(" ".join(line(text).split()))
