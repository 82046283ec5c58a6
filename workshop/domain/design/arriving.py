"""Makes an element fit to enter a document: clean text, ids that are free."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from workshop.domain.design.fields import FIELDS
from workshop.domain.design.ids import is_id, new_id
from workshop.domain.design.process import Element, Process
from workshop.domain.design.shape import Child, ElementType, family, kind_of, name_of, with_fields
from workshop.domain.design.tree import mapped

# An element inside the one that arrives, of whatever kind.
Part = TypeVar("Part", bound=Element)


def cleaned(element: ElementType, /) -> ElementType:
    """The element and everything beneath it with clean text; Refused where a field cannot be kept."""
    values = {field: rule(getattr(element, field)) for field, rule in FIELDS[type(element)].items()}
    return with_fields(mapped(element, cleaned), values)


def arriving(process: Process, element: Child) -> Child:
    """The element as it will stand in `process`.

    Two people may add "Budget allocated" at once: the second one's gets another id, not a refusal.
    """
    return identified(cleaned(element), {one.id for one in family(process)})


def identified(element: ElementType, taken: Collection[str] = ()) -> ElementType:
    """The element, and everything beneath it, with a new id wherever its own is empty or taken."""
    given = set(taken)

    def settle(one: Part, /) -> Part:
        settled = with_fields(one, {"id": _free(one, given)})
        given.add(settled.id)
        return mapped(settled, settle)

    return settle(element)


def _free(element: Element, taken: set[str]) -> str:
    if is_id(element.id) and element.id not in taken:
        return element.id
    return new_id(name_of(element), taken, fallback=kind_of(element))
