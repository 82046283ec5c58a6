"""Carries a command out: a pure function from one document to the next."""

from __future__ import annotations

from workshop.domain.design.arriving import arriving, cleaned
from workshop.domain.design.commands import Command, Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.fields import Value, checked
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.invariants import kept
from workshop.domain.design.process import Element, Process
from workshop.domain.design.refusals import Conflict, refuse
from workshop.domain.design.shape import Child, ElementType, kind_of, list_for, with_fields
from workshop.domain.design.tree import changed, find, placed, without
from workshop.domain.words import say


def apply(process: Process, command: Command) -> Process:
    """The document after the command, every invariant kept.

    Raises Refused for what a process cannot be, Conflict where what the command saw has changed.
    """
    return kept(step(process, command))


def step(process: Process, command: Command) -> Process:
    """One command of several: the invariants need to hold only after the last one."""
    match command:
        case Set():
            return _set(process, command)
        case Insert():
            return _insert(process, command)
        case Remove():
            return _remove(process, command)
        case Move():
            return _move(process, command)
        case _:
            return _whole(process, command)


def present(process: Process, element_id: str, mine: object = None) -> Element:
    """The element of that id; Conflict (with what was wanted there) where somebody removed it."""
    element = find(process, element_id)
    if element is None:
        raise Conflict(None, mine, id=element_id)
    return element


def removable(process: Process, element_id: str, mine: object = None) -> Child:
    """The element of that id, where it is not the process itself."""
    element = present(process, element_id, mine)
    if isinstance(element, Process):
        raise refuse(
            say("The process itself cannot be moved or removed here."),
            say("Choose a stage, a milestone or an activity."),
        )
    return element


def _set(process: Process, command: Set) -> Process:
    element = present(process, command.id, command.value)
    value = checked(element, command.field, command.value)
    _seen(element, command, value)

    def give(target: ElementType, /) -> ElementType:
        return with_fields(target, {command.field: value})

    return changed(process, command.id, give)


def _seen(element: Element, command: Set, value: Value) -> None:
    theirs = getattr(element, command.field)
    # A form sends line breaks its own way; two people who want the same do not disagree.
    if theirs not in (command.saw, value) and theirs != checked(element, command.field, command.saw):
        raise Conflict(theirs, value, id=command.id, field=command.field)


def _insert(process: Process, command: Insert) -> Process:
    _accepts(present(process, command.parent, command.element), command.element)
    return placed(process, command.parent, command.after, arriving(process, command.element))


def _remove(process: Process, command: Remove) -> Process:
    element = removable(process, command.id)
    if fingerprint(element) != command.fingerprint:
        raise Conflict(element, None, id=command.id)
    return without(process, command.id)


def _move(process: Process, command: Move) -> Process:
    element = removable(process, command.id)
    _accepts(present(process, command.parent, element), element)
    if command.after == command.id:
        raise refuse(say("Nothing can stand after itself."), say("Choose another place."))
    return placed(without(process, command.id), command.parent, command.after, element)


def _accepts(parent: Element, child: Element) -> None:
    if list_for(parent, child) is None:
        raise refuse(_BELONGS.get(kind_of(child), _BESIDE), say("Choose another place for it."))


_BELONGS = {
    "process": say("A process cannot stand inside another one."),
    "stage": say("A stage stands in the process, not inside anything else."),
    "milestone": say("A milestone stands in a stage."),
    "activity": say("A recommended activity stands in a stage."),
}
_BESIDE = say("This stands in the process, beside its stages.")


def _whole(process: Process, command: Together | Replace) -> Process:
    if isinstance(command, Together):
        for part in command.commands:
            process = step(process, part)
        return process
    if command.fingerprint not in (None, fingerprint(process)):
        raise Conflict(process, command.process, id=process.id)
    return cleaned(command.process)
