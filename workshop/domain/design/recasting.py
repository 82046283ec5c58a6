"""A milestone that turns out to be only what we do, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.domain.design.apply import present
from workshop.domain.design.commands import Command, Insert, Remove, Together
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.refusals import refuse
from workshop.domain.design.shape import Child
from workshop.domain.design.tree import parent_of, siblings
from workshop.domain.words import Sentence, say


def demote(process: Process, milestone_id: str, *, seen: str | None = None) -> Together:
    """The milestone becomes the last recommended activity of its stage, under the same id.

    Its evidence goes; undo brings it back. `seen` is the fingerprint of the milestone on the screen.
    """
    old = present(process, milestone_id)
    if not isinstance(old, Milestone):
        raise refuse(say("This is not a milestone."), say("Choose a milestone."))
    return _recast(
        process,
        old,
        _activity(old),
        seen,
        say("Made milestone “{name}” a recommended activity", name=old.title),
    )


def demote_all(stage: Stage, milestones: Iterable[Milestone], said: Sentence) -> Together:
    """Those milestones of the stage become its last recommended activities, as one command."""
    after = stage.activities[-1].id if stage.activities else None
    commands: list[Command] = []
    for old in milestones:
        commands += (Remove(old.id, fingerprint(old)), Insert(stage.id, after, _activity(old)))
        after = old.id
    return Together(tuple(commands), said)


def _activity(old: Milestone) -> RecommendedActivity:
    return RecommendedActivity(old.id, old.title, old.group, old.support)


def promote(process: Process, activity_id: str, *, gate: bool = False, seen: str | None = None) -> Together:
    """The recommended activity becomes the last milestone of its stage, under the same id."""
    old = present(process, activity_id)
    if not isinstance(old, RecommendedActivity):
        raise refuse(say("This is not a recommended activity."), say("Choose a recommended activity."))
    new = Milestone(old.id, old.title, gate=gate, group=old.group, support=old.support)
    return _recast(
        process, old, new, seen, say("Made recommended activity “{name}” a milestone", name=old.title)
    )


def _recast(process: Process, old: Child, new: Child, seen: str | None, said: Sentence) -> Together:
    stage = parent_of(process, old.id) or process
    row = siblings(stage, new)
    insertion = Insert(stage.id, row[-1].id if row else None, new)
    return Together((Remove(old.id, seen or fingerprint(old)), insertion), said)
