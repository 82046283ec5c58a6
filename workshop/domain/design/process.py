"""The process document: a tree of frozen dataclasses.

Ids are made from titles (slug and number), so that the same input gives the same bytes; they are unique in
the whole document and never change when a title does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop.domain.cluster.discovery import Support

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Milestone:
    """What the buyer has done, as a fact that a third person could check.

    A `gate` must be reached before the next stage, an optional one only strengthens the deal. `evidence` says
    where the proof is found. `group` is the activity group behind it, `support` what that group showed when
    the document was made.
    """

    id: str
    title: str
    gate: bool = False
    evidence: str = ""
    group: str | None = None
    support: Support | None = None


@dataclass(frozen=True, slots=True)
class RecommendedActivity:
    """What the seller does in a stage; guidance, never a gate."""

    id: str
    title: str
    group: str | None = None
    support: Support | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase named for the buyer's progress; `probability` of closing in percent, 0 to 100."""

    id: str
    title: str
    probability: int
    progress: str = ""
    milestones: tuple[Milestone, ...] = ()
    activities: tuple[RecommendedActivity, ...] = ()


@dataclass(frozen=True, slots=True)
class Process:
    """The designed sales process: `aim` is the company's aim that it serves."""

    name: str
    stages: tuple[Stage, ...]
    aim: str = ""
    owner: str = ""
    id: str = "process"
    format: int = field(default=FORMAT, kw_only=True)


Element = Process | Stage | Milestone | RecommendedActivity


def elements(process: Process) -> Iterator[Element]:
    """Every element of the document in reading order, the process itself first."""
    yield process
    for stage in process.stages:
        yield stage
        yield from stage.milestones
        yield from stage.activities
