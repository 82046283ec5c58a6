"""What a workshop goes through, step by step, and how long each may take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

LONGEST_STEP = 240


class BoardStep(StrEnum):
    """A step of a workshop. Each is a view of the same board: going back to one destroys nothing."""

    RECALL = "recall"
    SORT = "sort"
    ORDER = "order"
    MILESTONES = "milestones"
    WALK = "walk"
    AGREE = "agree"

    @property
    def number(self) -> int:
        """Its place in the order of the work, from 1."""
        return list(BoardStep).index(self) + 1

    @property
    def after(self) -> BoardStep | None:
        """The step behind it; None behind the last."""
        return next((step for step in BoardStep if step.number == self.number + 1), None)

    @property
    def before(self) -> BoardStep | None:
        """The step ahead of it; None ahead of the first."""
        return next((step for step in BoardStep if step.number == self.number - 1), None)


@dataclass(frozen=True, slots=True)
class Planned:
    """A step of the agenda and its minutes."""

    step: BoardStep
    minutes: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """Every step once, in the order of the work."""

    planned: tuple[Planned, ...]

    def minutes(self, step: BoardStep) -> int:
        """How many minutes are planned for that step."""
        return next(each.minutes for each in self.planned if each.step is step)

    @property
    def total(self) -> int:
        """Minutes of all steps."""
        return sum(each.minutes for each in self.planned)

    def with_minutes(self, step: BoardStep, minutes: int) -> Agenda:
        """The agenda with other minutes for one step."""
        return Agenda(
            tuple(replace(each, minutes=minutes) if each.step is step else each for each in self.planned)
        )


# Two hours: as much as a room gives, with most of it where people talk to each other.
TWO_HOURS = Agenda(
    (
        Planned(BoardStep.RECALL, 20),
        Planned(BoardStep.SORT, 25),
        Planned(BoardStep.ORDER, 20),
        Planned(BoardStep.MILESTONES, 30),
        Planned(BoardStep.WALK, 15),
        Planned(BoardStep.AGREE, 10),
    )
)
