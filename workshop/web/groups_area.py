"""The Cluster station's blueprint, and the work that a new grouping takes.

A GET shows the newest run and computes nothing; every act records what was decided and groups again. So what
people look at changes only when somebody in the room does something, never under their hands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from flask import Blueprint

from workshop.domain.cluster.decisions import Answered, Decision
from workshop.domain.cluster.discover import answers, compare, discover
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.cluster.grouping import Compared
from workshop.domain.collect.deals import Deal
from workshop.store import deals, decisions, runs, workspaces
from workshop.store.runs import Run, digest_of
from workshop.web.door import reading, writing

blueprint = Blueprint("groups", __name__)

# While others go on writing, the newest grouping is as good as any that can be had.
ATTEMPTS = 3
NOTHING_FOUND = Discovery((), ())


@dataclass(frozen=True, slots=True)
class Told:
    """What a grouping is made from, and the newest grouping there is."""

    deals: tuple[Deal, ...]
    decisions: tuple[Decision, ...]
    run: Run | None
    revision: int

    @property
    def found(self) -> Discovery:
        """What the newest run found."""
        return self.run.discovery if self.run else NOTHING_FOUND

    @property
    def is_stale(self) -> bool:
        """Whether something was told or decided that the newest run does not know."""
        return self.run is not None and self.run.digest != self.digest(self.run.stages)

    def digest(self, stages: int | None) -> str:
        """The name of this input with that number of stages."""
        return digest_of(self.deals, self.decisions, stages)


def told_now() -> Told:
    """What was told and decided so far."""
    with reading() as session:
        return Told(
            deals.for_discovery(session),
            decisions.in_force(session),
            runs.latest(session),
            workspaces.revision(session),
        )


def group_again(stages: int | None) -> Discovery:
    """The grouping of everything told and decided so far, stored as the newest run.

    Raises BadInput where nothing can be grouped.
    """
    for _attempt in range(ATTEMPTS):
        told = told_now()
        digest = told.digest(stages)
        if told.run and told.run.digest == digest:
            return told.found
        found = _discover(told, stages)
        if _saved(found, digest, stages, told.revision):
            break
    return found


def regroup() -> Discovery:
    """`group_again` with the number of stages that was last asked for."""
    with reading() as session:
        run = runs.latest(session)
    return group_again(run.stages if run else None)


def _saved(found: Discovery, digest: str, stages: int | None, revision: int) -> bool:
    """Whether nobody told or decided anything meanwhile; the run is stored in either case."""
    with writing() as session:
        is_newest = workspaces.revision(session) == revision
        runs.save(session, found, digest=digest, stages=stages)
    return is_newest


def _discover(told: Told, stages: int | None) -> Discovery:
    return discover(
        told.deals,
        decisions=told.decisions,
        stages=stages,
        previous=told.found if told.run else None,
        compared=_compared(told.deals, answers(told.decisions)),
    )


@lru_cache(maxsize=4)
def _compared(told: tuple[Deal, ...], answered: tuple[Answered, ...]) -> Compared:
    """Kept, because people decide many times over the same deals, and only this part takes long."""
    return compare(told, answered)
