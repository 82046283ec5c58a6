"""The list of deals as its page shows it: by how they ended, a part of it at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.collect.deals import Outcome
from workshop.store.stored import DealLine

ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Group:
    """The deals of one end that stand on this page, of `number` in all."""

    outcome: Outcome
    number: int
    lines: tuple[DealLine, ...]


@dataclass(frozen=True, slots=True)
class DealList:
    """One page of all deals; `used` are the won ones that make the process, `activities` theirs."""

    groups: tuple[Group, ...]
    used: int
    activities: int
    left_out: int
    page: int
    pages: int


def deal_list(lines: Sequence[DealLine], *, page: int) -> DealList:
    """The page of that number; the nearest one where there is none such."""
    pages = max(1, -(-len(lines) // ON_A_PAGE))
    page = min(max(page, 1), pages)
    ordered = [line for outcome in Outcome for line in lines if line.outcome is outcome]
    shown = ordered[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    used = [line for line in lines if line.outcome is Outcome.WON and line.included and line.activities]
    return DealList(
        groups=tuple(_group(outcome, lines, shown) for outcome in Outcome if _any(outcome, shown)),
        used=len(used),
        activities=sum(line.activities for line in used),
        left_out=sum(1 for line in lines if not line.included),
        page=page,
        pages=pages,
    )


def _group(outcome: Outcome, lines: Sequence[DealLine], shown: Sequence[DealLine]) -> Group:
    number = sum(1 for line in lines if line.outcome is outcome)
    return Group(outcome, number, tuple(line for line in shown if line.outcome is outcome))


def _any(outcome: Outcome, shown: Sequence[DealLine]) -> bool:
    return any(line.outcome is outcome for line in shown)
