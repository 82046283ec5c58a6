"""Brings the figures of a process up to date with what the deals show now."""

from __future__ import annotations

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.design.process import Milestone, Process, RecommendedActivity
from workshop.domain.design.shape import ElementType, with_fields
from workshop.domain.design.tree import mapped


def supported(process: Process, found: Discovery) -> Process:
    """The process with the support that its groups have in that discovery.

    What stands for no group of it keeps the figures that it has: they tell what was known then.
    """
    known = {group.id: group.support for group in found.groups}

    def give(element: ElementType, /) -> ElementType:
        if isinstance(element, Milestone | RecommendedActivity) and element.group in known:
            return with_fields(element, {"support": known[element.group]})
        return mapped(element, give)

    return give(process)
