"""Two stages become one, or one becomes two: single commands made of small ones.

`seen` is the fingerprint of the stage as it stood on the screen; left out, the stage counts as seen as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.domain.design.apply import present
from workshop.domain.design.commands import Command, Insert, Remove, Set, Together
from workshop.domain.design.fields import MOST_DAYS, Value
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Process, Stage
from workshop.domain.design.refusals import refuse
from workshop.domain.design.removing import stories_given
from workshop.domain.design.shape import children
from workshop.domain.design.tree import before, siblings
from workshop.domain.words import say

SURE = 100


def merge(process: Process, stage_id: str, *, into: str, seen: str | None = None) -> Together:
    """Everything in a stage goes into its neighbour `into`, which keeps its title and probability.

    It then says what was said of either, lasts as long as both and serves what both served, and the stories
    of both belong to it.

    Raises Refused where the two are no neighbours, Conflict where one of them was removed.
    """
    gone, stays = _stage(process, stage_id), _stage(process, into)
    places = [stage.id for stage in process.stages]
    distance = places.index(stays.id) - places.index(gone.id)
    if abs(distance) != 1:
        raise refuse(say("Only neighbouring stages can be merged."), say("Move one beside the other first."))
    earlier, later = (gone, stays) if distance > 0 else (stays, gone)
    commands: list[Command] = [Remove(gone.id, seen or fingerprint(gone))]
    commands += _contents(gone, stays, in_front=distance > 0)
    commands += _said_of_both(earlier, later, stays)
    commands += stories_given(process, gone.id, stays.id)
    said = say("Merged stage “{name}” into “{into}”", name=gone.title, into=stays.title)
    return Together(tuple(commands), said)


def _said_of_both(earlier: Stage, later: Stage, stays: Stage) -> Iterator[Set]:
    """What people wrote of either stage, so that no line of it is lost."""
    both: dict[str, Value] = {
        name: _one_after_the_other(getattr(earlier, name), getattr(later, name))
        for name in ("progress", "good_note", "bad_note")
    }
    known = [days for days in (earlier.days, later.days) if days is not None]
    both["days"] = min(sum(known), MOST_DAYS) if known else None
    both["serves"] = tuple(dict.fromkeys((*earlier.serves, *later.serves)))
    both["owner"] = stays.owner or earlier.owner or later.owner
    for name, value in both.items():
        if value != getattr(stays, name):
            yield Set(stays.id, name, value, getattr(stays, name))


def _one_after_the_other(first: str, second: str) -> str:
    return " ".join(dict.fromkeys(text for text in (first, second) if text))


def split(process: Process, stage_id: str, *, after: str, title: str, seen: str | None = None) -> Together:
    """The milestones after the one named `after` become a stage of their own, called `title`.

    What we do stays with the first half. The new stage's probability lies between its neighbours'. Raises
    Refused where nothing stands after that milestone, Conflict where it or the stage was removed.
    """
    stage = _stage(process, stage_id)
    place = _place(stage, after)
    first = replace(stage, milestones=stage.milestones[:place])
    second = Stage("", title, _between(process, stage), milestones=stage.milestones[place:])
    said = say(
        "Split stage “{name}” after “{after}”", name=stage.title, after=stage.milestones[place - 1].title
    )
    return Together(
        (
            Remove(stage.id, seen or fingerprint(stage)),
            Insert(process.id, before(process, stage), first),
            Insert(process.id, stage.id, second),
        ),
        said,
    )


def _stage(process: Process, stage_id: str) -> Stage:
    stage = present(process, stage_id)
    if not isinstance(stage, Stage):
        raise refuse(say("This is not a stage."), say("Choose a stage."))
    return stage


def _contents(gone: Stage, stays: Stage, *, in_front: bool) -> list[Command]:
    """Insertions of all that `gone` holds, in its order, before or after what `stays` holds."""
    last: dict[str, str | None] = {}
    commands: list[Command] = []
    for name, _, child in children(gone):
        own = siblings(stays, child)
        start = own[-1].id if own and not in_front else None
        commands.append(Insert(stays.id, last.get(name, start), child))
        last[name] = child.id
    return commands


def _place(stage: Stage, after: str) -> int:
    ids = [milestone.id for milestone in stage.milestones]
    if after not in ids[:-1]:
        raise refuse(
            say("There is no milestone after this place."), say("Choose a place between two milestones.")
        )
    return ids.index(after) + 1


def _between(process: Process, stage: Stage) -> int:
    later = [one.probability for one in process.stages[process.stages.index(stage) + 1 :]]
    return (stage.probability + (later[0] if later else SURE)) // 2
