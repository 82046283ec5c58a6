"""What a replay says against a process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workshop.domain.cluster.discovery import Discovery, Group, Standing
from workshop.domain.collect.deals import Side
from workshop.domain.design.commands import Insert, Move
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.shape import Child, family
from workshop.domain.design.tree import siblings
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.review.replay import GateReplay, Replay
from workshop.domain.review.rules.gates import made_optional
from workshop.domain.words import say

# A half of the deals against a gate is no accident.
MUCH = 0.5
_TO_ITS_STAGE = say("Move it to the stage in which it happens.")


def replay_rules(run: Replay, found: Discovery) -> tuple[Rule, ...]:
    """The rules that need the deals, to be reviewed with or beside those of the document alone."""
    return (
        Rule(
            "replay-never",
            Severity.WARNING,
            say("Won deals passed every gate"),
            say("What is in the process has to happen. A gate that deals are won without is too idealistic."),
            lambda process: _never(process, run),
        ),
        Rule(
            "replay-place",
            Severity.WARNING,
            say("Each gate stands where deals pass it"),
            say("Where deals hang at a milestone while later ones are done, it stands in the wrong stage."),
            lambda process: _misplaced(process, run),
        ),
        Rule(
            "replay-skipped",
            Severity.WARNING,
            say("No stage is skipped"),
            say("A later gate without an earlier one shows a hole in the process or in the facts."),
            lambda process: _skipped(process, run),
        ),
        Rule(
            "replay-missing",
            Severity.HINT,
            say("What most won deals share is in the process"),
            say("What the team does again and again belongs in the playbook."),
            lambda process: _missing(process, found),
        ),
    )


def _never(process: Process, run: Replay) -> Iterator[Fault]:
    for gate in run.gates:
        held = gate.of - len(gate.passed)
        if gate.of and held > MUCH * gate.of:
            why = say(
                "{n} of {of} deals were won without the gate “{title}”.",
                n=held,
                of=gate.of,
                title=gate.milestone.title,
            )
            command = made_optional(process.stages[gate.stage], gate.milestone)
            yield Fault(gate.milestone, why, say("Make it optional."), command, field="gate")


def _misplaced(process: Process, run: Replay) -> Iterator[Fault]:
    for gate in run.gates:
        late = len(gate.late)
        if gate.passed and late > MUCH * len(gate.passed):
            why = say(
                "In {n} of {of} deals “{title}” came after a milestone of a later stage.",
                n=late,
                of=len(gate.passed),
                title=gate.milestone.title,
            )
            yield Fault(
                gate.milestone,
                why,
                _TO_ITS_STAGE,
                _moved(process, gate),
            )


def _moved(process: Process, gate: GateReplay) -> Move | None:
    """To the end of the stage at which most deals stood."""
    if gate.settled == gate.stage:
        return None
    stage = process.stages[gate.settled]
    return Move(gate.milestone.id, stage.id, stage.milestones[-1].id if stage.milestones else None)


def _skipped(process: Process, run: Replay) -> Iterator[Fault]:
    times = Counter(stage.id for deal in run.deals for stage in deal.skipped)
    for stage in process.stages:
        if times[stage.id] > MUCH * len(run.deals):
            why = say(
                "{n} of {of} won deals show nothing of “{title}”.",
                n=times[stage.id],
                of=len(run.deals),
                title=stage.title,
            )
            yield Fault(stage, why, say("Merge it with a neighbour, or look for what was not written down."))


def _missing(process: Process, found: Discovery) -> Iterator[Fault]:
    there = {getattr(each, "group", None) for each in family(process)}
    for group in found.groups:
        figures = group.support
        if group.id in there or not figures.of or figures.deals <= MUCH * figures.of:
            continue
        why = say(
            "“{title}” was done in {deals} of {of} won deals and is not in the process.",
            title=group.label,
            deals=figures.deals,
            of=figures.of,
        )
        stage = process.stages[min(int(group.place * len(process.stages)), len(process.stages) - 1)]
        mend = say("Put it into “{stage}”.", stage=stage.title)
        yield Fault(process, why, mend, _insertion(stage, group), of=group.id)


def _insertion(stage: Stage, group: Group) -> Insert:
    element: Child = RecommendedActivity("", group.label, group.id, group.support)
    if group.side is not Side.SELLER and group.standing is not Standing.ACTIVITY:
        element = Milestone("", group.label, group=group.id, support=group.support)
    row = siblings(stage, element)
    return Insert(stage.id, row[-1].id if row else None, element)
