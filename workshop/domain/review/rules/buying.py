"""The process follows the buyer's own way to a purchase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.domain.design.commands import Command, Insert, Set, Together
from workshop.domain.design.process import BuyingStep, Process, Stage
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.words import say

# What buyers go through in one form or another, whether or not they write it down.
USUAL = ("Sees a problem", "Says what is needed", "Compares ways and makers", "Decides", "Puts it to use")


def _known(process: Process) -> Iterator[Fault]:
    if not process.buying_steps:
        why = say("Nothing says how the buyer buys.")
        yield Fault(
            process,
            why,
            say("Write down the buyer’s own steps. Ask a seller what they see them do."),
            usual(process),
        )


def usual(process: Process) -> Command:
    """The usual steps of a buyer, to start from."""
    names = [f"buying-{number}" for number in range(1, len(USUAL) + 1)]
    steps = zip([None, *names], names, USUAL, strict=False)
    inserts = (Insert(process.id, after, BuyingStep(name, title)) for after, name, title in steps)
    return Together(tuple(inserts), say("Began with the usual steps of a buyer"))


def _serves(process: Process) -> Iterator[Fault]:
    steps = [step.id for step in process.buying_steps]
    if not steps:
        for stage in process.stages:
            yield from _strange(stage, steps)
        return
    for number, stage in enumerate(process.stages):
        if not set(stage.serves) & set(steps):
            why = say("“{title}” goes along with no step of the buyer’s.", title=stage.title)
            command = _placed(stage, steps[number * len(steps) // len(process.stages)])
            yield Fault(
                stage,
                why,
                say("Say which step it serves, or ask whether it is needed."),
                command,
                field="serves",
            )
        else:
            yield from _strange(stage, steps)


def _strange(stage: Stage, steps: Sequence[str]) -> Iterator[Fault]:
    """What a file or an undo left behind: steps that are not there."""
    known = tuple(each for each in stage.serves if each in steps)
    for each in stage.serves:
        if each not in steps:
            why = say(
                "“{title}” serves “{step}”, which is no step of the buyer’s.", title=stage.title, step=each
            )
            mend = say("Take it out, or write the step down.")
            yield Fault(
                stage, why, mend, Set(stage.id, "serves", known, stage.serves), field="serves", of=each
            )


def _placed(stage: Stage, step: str) -> Command:
    return Set(stage.id, "serves", (step,), stage.serves)


def _served(process: Process) -> Iterator[Fault]:
    served = {step for stage in process.stages for step in stage.serves}
    for number, step in enumerate(process.buying_steps):
        if served and step.id not in served:
            why = say("No stage goes along with the buyer’s step “{title}”.", title=step.title)
            stage = process.stages[number * len(process.stages) // len(process.buying_steps)]
            mend = say(
                "Say in which stage the team helps the buyer through it, such as “{stage}”.",
                stage=stage.title,
            )
            yield Fault(step, why, mend, Set(stage.id, "serves", (*stage.serves, step.id), stage.serves))


RULES = (
    Rule(
        "buying-known",
        Severity.WARNING,
        say("The buyer’s own buying process is written down"),
        say("A process that follows only our work leaves the buyer behind."),
        _known,
    ),
    Rule(
        "stage-serves",
        Severity.WARNING,
        say("Each stage serves a step of the buyer’s"),
        say("A stage that serves none is ours alone."),
        _serves,
    ),
    Rule(
        "buying-served",
        Severity.HINT,
        say("Each of the buyer’s steps has a stage"),
        say("Where no stage goes along, the buyer is alone with it."),
        _served,
    ),
)
