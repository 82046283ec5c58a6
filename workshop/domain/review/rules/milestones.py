"""Milestones: the buyer's action, and a fact that a third person could check."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design.commands import Remove, Set
from workshop.domain.design.evidence import named_evidence
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Milestone, Process
from workshop.domain.design.recasting import demote
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.review.statements import judge
from workshop.domain.words import say


def every(process: Process) -> Iterator[Milestone]:
    """All milestones, in their order."""
    for stage in process.stages:
        yield from stage.milestones


def _buyer(process: Process) -> Iterator[Fault]:
    for milestone in every(process):
        judged = judge(milestone.title)
        if not judged.buyer_acts.holds:
            mend = judged.better or say("Say what the buyer does, or make it something that we do.")
            yield Fault(
                milestone, judged.buyer_acts.reason, mend, demote(process, milestone.id), field="title"
            )


def _auditable(process: Process) -> Iterator[Fault]:
    for milestone in every(process):
        judged = judge(milestone.title)
        if judged.buyer_acts.holds and not judged.auditable.holds:
            mend = judged.better or say("Say by what a third person would see it.")
            yield Fault(milestone, judged.auditable.reason, mend, field="title")


def _evidence(process: Process) -> Iterator[Fault]:
    for milestone in every(process):
        if milestone.evidence.strip():
            continue
        why = say("Nothing says what proves “{title}”.", title=milestone.title)
        named = named_evidence(milestone.title)
        command = Set(milestone.id, "evidence", str(named), milestone.evidence) if named else None
        mend = say("Name the paper or the trace, and where it is found.")
        yield Fault(milestone, why, mend, command, field="evidence")


def _twice(process: Process) -> Iterator[Fault]:
    seen: dict[str, Milestone] = {}
    for milestone in every(process):
        first = seen.setdefault(milestone.title.strip().casefold(), milestone)
        if first is not milestone:
            why = say("“{title}” stands here a second time.", title=milestone.title)
            command = Remove(milestone.id, fingerprint(milestone))
            yield Fault(milestone, why, say("Keep it where it belongs."), command)


RULES = (
    Rule(
        "milestone-buyer",
        Severity.ERROR,
        say("A milestone is the buyer’s action"),
        say("What we do ourselves shows our diary, not the buyer’s progress."),
        _buyer,
    ),
    Rule(
        "milestone-auditable",
        Severity.ERROR,
        say("A milestone is a fact that can be checked"),
        say("Either it is known and the deal moves on, or it is not known and the deal stays."),
        _auditable,
    ),
    Rule(
        "milestone-evidence",
        Severity.WARNING,
        say("Each milestone says what proves it"),
        say("Without a proof two sellers tick the same milestone for different things."),
        _evidence,
    ),
    Rule(
        "milestone-once",
        Severity.WARNING,
        say("Each milestone stands in one stage"),
        say("A deal can pass it once only."),
        _twice,
    ),
)
