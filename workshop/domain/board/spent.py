"""How long the steps of a workshop took, beside what was planned for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop.domain.board.agenda import Agenda, BoardStep


@dataclass(frozen=True, slots=True)
class Spent:
    """A step with its planned minutes and those that it took; None where the room never was there."""

    step: BoardStep
    planned: int
    used: int | None


def spent(
    agenda: Agenda, moves: Sequence[tuple[BoardStep, datetime]], end: datetime | None
) -> tuple[Spent, ...]:
    """Every step in the order of the work; `moves` are when the room went to which step, the first first.

    A step that the room went back to takes all of its times together. The last one ends at `end`; where that
    is None it still goes on and is not counted.
    """
    used: dict[BoardStep, timedelta] = {}
    ends = [at for _, at in moves[1:]] + ([end] if end else [])
    for (step, began), ended in zip(moves, ends, strict=False):
        used[step] = used.get(step, timedelta()) + (ended - began)
    return tuple(Spent(each.step, each.minutes, _minutes(used.get(each.step))) for each in agenda.planned)


def _minutes(time: timedelta | None) -> int | None:
    return None if time is None else round(time.total_seconds() / 60)
