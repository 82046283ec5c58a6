"""What the documentation of a stage or a milestone says in a BPMN diagram, one text a line."""

from __future__ import annotations

from workshop.domain.design.process import Milestone, Process, Stage
from workshop.translate import gettext as _
from workshop.translate import told


def stage_told(stage: Stage) -> tuple[str, ...]:
    """How likely the deal is to close, and where the buyer stands."""
    chance = _("{percent} % likely to close").format(percent=stage.probability)
    return _said(
        ("{text}", chance),
        ("{text}", stage.progress),
        (_("Owner: {text}"), stage.owner),
        (_("A good note: {text}"), stage.good_note),
        (_("A bad note: {text}"), stage.bad_note),
    )


def milestone_told(milestone: Milestone) -> tuple[str, ...]:
    """Whether it must be reached, what proves it, and how to get there."""
    kind = _("Gate: before the next stage") if milestone.gate else _("Optional: it strengthens the deal")
    return _said(
        ("{text}", kind),
        (_("Evidence: {text}"), milestone.evidence),
        (_("Who: {text}"), milestone.who),
        (_("Ask: {text}"), milestone.ask),
        (_("Send: {text}"), milestone.send),
        (_("If it does not come: {text}"), milestone.otherwise),
        ("{text}", told(milestone.support.words()) if milestone.support else ""),
    )


def process_told(process: Process) -> tuple[str, ...]:
    """What the process serves, and whose it is."""
    return _said(("{text}", process.aim), (_("Owner: {text}"), process.owner))


def _said(*lines: tuple[str, str]) -> tuple[str, ...]:
    return tuple(pattern.format(text=text) for pattern, text in lines if text)
