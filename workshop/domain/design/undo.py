"""The command that takes another one back."""

from __future__ import annotations

from workshop.domain.design.apply import present, removable, step
from workshop.domain.design.arriving import arriving, cleaned
from workshop.domain.design.commands import Command, Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.fields import checked
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Element, Process
from workshop.domain.design.tree import before, parent_of
from workshop.domain.words import say


def inverse(process: Process, command: Command) -> Command:
    """What gives `process` again when applied right after `command`; computed before applying it.

    It is a command like any other: applied later, it meets the same checks. Raises as `apply` does.
    """
    match command:
        case Set():
            return _unset(process, command)
        case Insert():
            element = arriving(process, command.element)
            return Remove(element.id, fingerprint(element))
        case Remove():
            child = removable(process, command.id)
            return Insert(*_place(process, child), child)
        case Move():
            child = removable(process, command.id)
            return Move(child.id, *_place(process, child))
        case _:
            return _whole(process, command)


def _unset(process: Process, command: Set) -> Set:
    element = present(process, command.id, command.value)
    value = checked(element, command.field, command.value)
    return Set(command.id, command.field, getattr(element, command.field), value)


def _place(process: Process, element: Element) -> tuple[str, str | None]:
    parent = parent_of(process, element.id)
    return (parent.id, before(parent, element)) if parent else (process.id, None)


def _whole(process: Process, command: Together | Replace) -> Command:
    undone = say("Undid: {what}", what=command.said) if command.said else None
    if isinstance(command, Replace):
        return Replace(process, fingerprint(cleaned(command.process)), undone)
    inverses: list[Command] = []
    for part in command.commands:
        inverses.insert(0, inverse(process, part))
        process = step(process, part)
    return Together(tuple(inverses), undone)
