"""The tool's spine: six steps, where a workspace stands on it, and which step comes next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# One deal shows a path, not a pattern: from two on, activities can be compared.
ENOUGH_DEALS = 2


class Step(StrEnum):
    """A step of the journey, in the order of the work."""

    ASSESS = "assess"
    COLLECT = "collect"
    CLUSTER = "cluster"
    DESIGN = "design"
    EXPORT = "export"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a workspace has: won deals with activities, those activities, and what came of them.

    `assessed` where a round of the assessment was closed, `assessing` where people still answer in one.
    """

    won_deals: int = 0
    activities: int = 0
    grouped: bool = False
    designed: bool = False
    exported: bool = False
    assessed: bool = False
    assessing: bool = False

    def done(self) -> tuple[Step, ...]:
        """The steps that have a result, in order; a later one may have one before an earlier one has."""
        results = {
            Step.ASSESS: self.assessed,
            Step.COLLECT: self.won_deals >= ENOUGH_DEALS,
            Step.CLUSTER: self.grouped,
            Step.DESIGN: self.designed,
            Step.EXPORT: self.exported,
        }
        return tuple(step for step, has_result in results.items() if has_result)

    def next_step(self) -> Step | None:
        """The first step without a result; None where the way has been walked to its end.

        Measuring helps, but nobody has to wait for it: it is never what comes next.
        """
        done = self.done()
        ways = (Step.COLLECT, Step.CLUSTER, Step.DESIGN, Step.EXPORT)
        return next((step for step in ways if step not in done), None)
