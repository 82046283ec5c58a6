"""The Cluster station's blueprint, and what its pages stand on."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint

from workshop.domain.cluster.decisions import Decision
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import Deal
from workshop.store import deals, decisions, runs, workspaces
from workshop.store.runs import AS_THE_DEALS_SHOW, Asked, Run, digest_of
from workshop.web.door import reading

blueprint = Blueprint("groups", __name__)

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
        return self.run is not None and self.run.digest != self.digest(self.run.asked)

    @property
    def asked(self) -> Asked:
        """What was last asked of a grouping."""
        return self.run.asked if self.run else AS_THE_DEALS_SHOW

    def digest(self, asked: Asked) -> str:
        """The name of this input, grouped as it is asked for."""
        return digest_of(self.deals, self.decisions, asked)


def told_now() -> Told:
    """What was told and decided so far."""
    with reading() as session:
        return Told(
            deals.for_discovery(session),
            decisions.in_force(session),
            runs.latest(session),
            workspaces.revision(session),
        )
