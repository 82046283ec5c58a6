"""Ten questions with which somebody new finds out whether they know the process.

They are made from the milestones alone, and the same process always gives the same questions. No question
has two right answers: what could be right as well is never offered as wrong.
"""

from __future__ import annotations

from workshop.domain.design.process import Process
from workshop.domain.design.self_check_kinds import KINDS
from workshop.domain.design.self_check_options import Check

MOST = 10


def self_check(process: Process, *, most: int = MOST) -> tuple[Check, ...]:
    """At most that many questions of every kind in turn; fewer where the process tells too little.

    As long as there is a choice, each is about another milestone, of the stage that was asked about least.
    """
    waiting = [list(kind(process)) for kind in KINDS]
    chosen: list[Check] = []
    while any(waiting) and len(chosen) < most:
        for kind in waiting:
            if kind and len(chosen) < most:
                best = min(kind, key=lambda each: _worn(each, chosen))
                kind.remove(best)
                chosen.append(best)
    return tuple(chosen)


def _worn(check: Check, chosen: list[Check]) -> tuple[int, int]:
    """How often its milestone and its stage were asked about."""
    milestone = sum(each.about == check.about for each in chosen)
    return milestone, sum(each.stage == check.stage for each in chosen)
