"""Gates: each stage has one, they are few, and won deals passed them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.domain.design.commands import Command, Set, Together
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.review.rules.milestones import every
from workshop.domain.review.statements import judge
from workshop.domain.words import say

MOST_GATES = 3


def _gate(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        if not any(milestone.gate for milestone in stage.milestones):
            why = say("Nothing has to happen before a deal leaves “{title}”.", title=stage.title)
            mend = say("Make the milestone that won deals have most a gate.")
            yield Fault(stage, why, mend, _made_gate(stage))


def _made_gate(stage: Stage) -> Command | None:
    best = _best(stage.milestones)
    return Set(best.id, "gate", True, False) if best else None


def made_optional(stage: Stage, gate: Milestone) -> Command | None:
    """Where it is the stage's only gate, another milestone takes its place; None where none could."""
    optional = Set(gate.id, "gate", False, True)
    others = [each for each in stage.milestones if each.id != gate.id]
    if any(each.gate for each in others):
        return optional
    best = _best(others)
    if best is None:
        return None
    said = say("Made “{name}” a gate in the place of “{old}”", name=best.title, old=gate.title)
    return Together((optional, Set(best.id, "gate", True, False)), said)


def _best(milestones: Sequence[Milestone]) -> Milestone | None:
    """What may be a gate and is found in most won deals; a gate that few passed would be found fault with."""
    sound = [each for each in milestones if _is_sound(each) and not _is_rare(each)]
    return max(sound, key=_share, default=None)


def _is_rare(milestone: Milestone) -> bool:
    figures = milestone.support
    return figures is not None and 2 * figures.deals < figures.of


def _is_sound(milestone: Milestone) -> bool:
    judged = judge(milestone.title)
    return judged.buyer_acts.holds and judged.auditable.holds


def _few(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        gates = [milestone for milestone in stage.milestones if milestone.gate]
        if len(gates) > MOST_GATES:
            why = say(
                "“{title}” has {n} gates. Few things are indispensable.", title=stage.title, n=len(gates)
            )
            mend = say("Keep at most {most} of them as gates, the rest as optional.", most=MOST_GATES)
            yield Fault(stage, why, mend, _opened(stage, gates))


def _opened(stage: Stage, gates: Sequence[Milestone]) -> Command:
    least = sorted(gates, key=_share)[: len(gates) - MOST_GATES]
    said = say("Made {n} gates of “{name}” optional", n=len(least), name=stage.title)
    return Together(tuple(Set(each.id, "gate", False, True) for each in least), said)


def _support(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        yield from _idealistic(stage)


def _idealistic(stage: Stage) -> Iterator[Fault]:
    for milestone in stage.milestones:
        figures = milestone.support
        if milestone.gate and figures and _is_rare(milestone):
            why = say(
                "Only {deals} of {of} won deals passed the gate “{title}”.",
                deals=figures.deals,
                of=figures.of,
                title=milestone.title,
            )
            mend = say("Make it optional, or say how the others were won without it.")
            yield Fault(milestone, why, mend, made_optional(stage, milestone), field="gate")


def _help(process: Process) -> Iterator[Fault]:
    for milestone in every(process):
        if milestone.gate and not (milestone.ask.strip() or milestone.otherwise.strip()):
            why = say("Nothing tells a seller how to get to “{title}”.", title=milestone.title)
            yield Fault(
                milestone, why, say("Write what to ask, or what to do if it does not come."), field="ask"
            )


def _share(milestone: Milestone) -> float:
    figures = milestone.support
    return figures.deals / figures.of if figures and figures.of else 0.0


RULES = (
    Rule(
        "stage-gate",
        Severity.ERROR,
        say("Each stage has a gate"),
        say("Without one a deal moves on whenever somebody feels like it."),
        _gate,
    ),
    Rule(
        "gates-few",
        Severity.WARNING,
        say("Gates are few"),
        say("Not everything is mandatory: what is not indispensable is guidance."),
        _few,
    ),
    Rule(
        "gate-support",
        Severity.WARNING,
        say("Won deals passed the gates"),
        say(
            "What is in the process has to happen. A gate that many won deals never passed is too idealistic."
        ),
        _support,
    ),
    Rule(
        "gate-help",
        Severity.HINT,
        say("Each gate tells how to get there"),
        say("Who is new knows what is wanted, but not how to bring it about."),
        _help,
    ),
)
