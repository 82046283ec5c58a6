"""Several fields of one element changed at once, and which of them somebody else changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Command, Set, Together
from workshop.domain.design.process import Element, Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.design.shape import name_of
from workshop.domain.words import Sentence, say


def together(element: Element, sets: Iterable[Set]) -> Command | None:
    """One command for all of them; None where there is nothing to change."""
    commands = tuple(sets)
    if len(commands) < 2:
        return commands[0] if commands else None
    return Together(commands, _said(element))


def disputed(process: Process, sets: Iterable[Set]) -> tuple[Conflict, ...]:
    """What somebody else changed in the fields that these would overwrite.

    A value that cannot stand is no dispute: it is told once the disputes are settled.
    """
    return tuple(conflict for each in sets if (conflict := _conflict(process, each)))


def _conflict(process: Process, change: Set) -> Conflict | None:
    try:
        apply(process, change)
    except Conflict as conflict:
        return conflict
    except Refused:
        return None
    return None


def _said(element: Element) -> Sentence:
    match element:
        case Stage():
            return say("Changed stage “{name}”", name=element.title)
        case Milestone():
            return say("Changed milestone “{name}”", name=element.title)
        case RecommendedActivity():
            return say("Changed recommended activity “{name}”", name=element.title)
        case Process():
            return say("Changed what is said of the process “{name}”", name=element.name)
        case _:
            return say("Changed “{name}”", name=name_of(element))
