"""How the deals of the past passed each gate, in numbers alone, so that many changes are tried quickly."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.design.process import Milestone, Process
from workshop.domain.review.replay import Past, known_milestones

NEVER = sys.maxsize
StagesOf = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """A gate: `passed` of `of` deals have it.

    `astray` lack it and have a milestone of a later stage, or have it only after one: those that a replay
    names as blocked and late.
    """

    milestone: Milestone
    of: int
    passed: int
    astray: int


def tallies(process: Process, gone: Past) -> tuple[Tally, ...]:
    """Each gate that a group stands behind, as a replay of the process would count it."""
    known = known_milestones(process, gone)
    stages_of: defaultdict[str, list[int]] = defaultdict(list)
    for number, milestone in known:
        stages_of[milestone.group or ""].append(number)
    later = [_later(stages_of, firsts, len(process.stages)) for firsts in gone.firsts]
    return tuple(_tally(number, each, gone, later) for number, each in known if each.gate)


def _later(stages_of: StagesOf, firsts: Mapping[str, int], stages: int) -> Sequence[int]:
    """The place at which a deal first had a milestone of any later stage, for each stage; NEVER without."""
    first = [NEVER] * (stages + 1)
    for group, place in firsts.items():
        for stage in stages_of.get(group, ()):
            first[stage] = min(first[stage], place)
    # From the last stage on, each knows what comes after it.
    for stage in range(stages - 1, -1, -1):
        first[stage] = min(first[stage], first[stage + 1])
    return first[1:]


def _tally(number: int, gate: Milestone, gone: Past, later: Sequence[Sequence[int]]) -> Tally:
    had = [firsts.get(gate.group or "", NEVER) for firsts in gone.firsts]
    astray = sum(after[number] < place for place, after in zip(had, later, strict=True))
    return Tally(gate, len(had), sum(place < NEVER for place in had), astray)
