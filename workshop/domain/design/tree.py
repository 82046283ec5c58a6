"""Finds and changes elements of the document by id; every function gives a new tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from workshop.domain.design.process import Element, Process
from workshop.domain.design.shape import LISTS, Child, ElementType, children, family, list_for, with_fields


class Change(Protocol):
    """Makes another element of the same kind."""

    def __call__(self, element: ElementType, /) -> ElementType:
        """The changed element."""
        ...


def find(process: Process, element_id: str) -> Element | None:
    """The element of that id, wherever it stands."""
    return next((element for element in family(process) if element.id == element_id), None)


def parent_of(process: Process, element_id: str) -> Element | None:
    """The element that holds the one of that id."""
    for element in family(process):
        if any(child.id == element_id for _, _, child in children(element)):
            return element
    return None


def siblings(parent: Element, child: Element) -> tuple[Child, ...]:
    """The list of `parent` that `child` belongs in."""
    name = list_for(parent, child)
    return getattr(parent, name) if name else ()


def before(parent: Element, child: Element) -> str | None:
    """The id of the element that `child` stands after; None where it is the first."""
    ids = [sibling.id for sibling in siblings(parent, child)]
    place = ids.index(child.id)
    return ids[place - 1] if place else None


def mapped(element: ElementType, change: Change) -> ElementType:
    """The same element with `change` made to each of its children; itself where that changes nothing."""
    if not LISTS[type(element)]:
        return element
    lists = {name: tuple(change(child) for child in getattr(element, name)) for name in LISTS[type(element)]}
    return _with_lists(element, lists)


def _with_lists(element: ElementType, lists: Mapping[str, tuple[Child, ...]]) -> ElementType:
    """Parts that stay are shared with the old tree, which spares making the whole of it anew."""
    changed = {name: row for name, row in lists.items() if not _are_those(row, getattr(element, name))}
    return with_fields(element, changed) if changed else element


def _are_those(row: tuple[Child, ...], others: tuple[Child, ...]) -> bool:
    return len(row) == len(others) and all(one is other for one, other in zip(row, others, strict=True))


def changed(process: Process, element_id: str, change: Change) -> Process:
    """The document with `change` made to the element of that id."""

    def visit(element: ElementType, /) -> ElementType:
        return change(element) if element.id == element_id else mapped(element, visit)

    return visit(process)


def without(process: Process, element_id: str) -> Process:
    """The document with that element and everything beneath it taken out."""

    def visit(element: ElementType, /) -> ElementType:
        if not LISTS[type(element)]:
            return element
        lists = {
            name: tuple(visit(child) for child in getattr(element, name) if child.id != element_id)
            for name in LISTS[type(element)]
        }
        return _with_lists(element, lists)

    return visit(process)


def placed(process: Process, parent: str, after: str | None, child: Child) -> Process:
    """The document with `child` put into the element `parent`.

    It stands first where `after` is None, and last where `after` is no longer there: a neighbour that
    somebody removed is no reason to lose a line.
    """

    def take_in(element: ElementType, /) -> ElementType:
        name = list_for(element, child)
        row = siblings(element, child)
        return with_fields(element, {name: _inserted(row, after, child)}) if name else element

    return changed(process, parent, take_in)


def _inserted(row: tuple[Child, ...], after: str | None, child: Child) -> tuple[Child, ...]:
    place = 0 if after is None else _place_after(row, after)
    return (*row[:place], child, *row[place:])


def _place_after(row: tuple[Child, ...], after: str) -> int:
    return next((index + 1 for index, child in enumerate(row) if child.id == after), len(row))
