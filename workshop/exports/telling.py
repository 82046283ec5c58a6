"""The process told in order, for people who do not see the drawing."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design.process import AfterStep, Milestone, Process, RecommendedActivity, Stage
from workshop.translate import gettext as _
from workshop.translate import told


def told_in_order(process: Process) -> str:
    """One line a stage, milestone, activity and step after the signature, in reading order."""
    lines: list[str] = []
    for number, stage in enumerate(process.stages, start=1):
        lines.append(_heading(number, len(process.stages), stage))
        lines.extend(_milestone(milestone) for milestone in stage.milestones)
        lines.extend(_activity(activity) for activity in stage.activities)
    lines.extend(_after(step) for step in process.after)
    return "\n".join(lines)


def _heading(number: int, of: int, stage: Stage) -> str:
    pattern = _("Stage {number} of {of}: {title}, {percent} % likely to close.")
    return pattern.format(number=number, of=of, title=stage.title, percent=stage.probability)


def _milestone(milestone: Milestone) -> str:
    pattern = (
        _("The buyer, before the next stage: {title}")
        if milestone.gate
        else _("The buyer, if it happens: {title}")
    )
    support = milestone.support
    return " ".join(
        _sentence(pattern.format(title=milestone.title), told(support.words()) if support else "")
    )


def _activity(activity: RecommendedActivity) -> str:
    return " ".join(_sentence(_("We: {title}").format(title=activity.title), ""))


def _after(step: AfterStep) -> str:
    return " ".join(_sentence(_("After the signature: {title}").format(title=step.title), ""))


def _sentence(text: str, support: str) -> Iterator[str]:
    yield text if text.endswith((".", "!", "?")) else f"{text}."
    if support:
        yield f"{support}."
