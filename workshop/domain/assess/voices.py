"""Roles, or somebody and the team, on one question: who says which level, the widest difference first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.roles import RoleView
from workshop.domain.assess.visible import Beside

Who = TypeVar("Who")


@dataclass(frozen=True, slots=True)
class Compared(Generic[Who]):
    """A question, and the levels from 1 to 4 that two or more give it."""

    question: str
    said: tuple[tuple[Who, int], ...]

    @property
    def gap(self) -> int:
        """How many levels lie between the highest and the lowest."""
        levels = [level for _who, level in self.said]
        return max(levels) - min(levels)


def by_role(views: Iterable[RoleView]) -> tuple[Compared[RespondentRole], ...]:
    """The questions on which two roles or more may be shown."""
    said: dict[str, list[tuple[RespondentRole, int]]] = {}
    for view in views:
        for question, level in view.medians:
            if level is not None:
                said.setdefault(question, []).append((view.role, level))
    both = (Compared(question, tuple(levels)) for question, levels in said.items() if len(levels) > 1)
    return _widest_first(both)


def beside_the_team(own: Iterable[Beside]) -> tuple[Compared[bool], ...]:
    """The questions on which the reader's own answer (True) stands beside the others' (False)."""
    return _widest_first(
        Compared(each.question, ((True, each.own), (False, each.others)))
        for each in own
        if each.own is not None and each.others is not None
    )


def _widest_first(found: Iterable[Compared[Who]]) -> tuple[Compared[Who], ...]:
    return tuple(sorted(found, key=lambda each: -each.gap))
