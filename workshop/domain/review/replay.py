"""Runs collected deals through a process: what each passed, in which order, and what it never did.

A milestone or activity of the process stands for an activity group; a deal has it where one of the group's
activities is among its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import Deal
from workshop.domain.design.process import Milestone, Process, Stage


@dataclass(frozen=True, slots=True)
class Passed:
    """A milestone that a deal has, and the place of its first activity in the deal, from 0."""

    milestone: Milestone
    stage: int
    place: int


@dataclass(frozen=True, slots=True)
class DealReplay:
    """One deal on its way through the process; `passed` in the order in which it happened.

    `skipped` are stages of which the deal shows nothing although it shows a later one, `never` the gates that
    it never passed.
    """

    deal: Deal
    passed: tuple[Passed, ...]
    skipped: tuple[Stage, ...]
    never: tuple[Milestone, ...]

    @property
    def in_order(self) -> bool:
        """Whether no milestone came after one of a later stage."""
        stages = [each.stage for each in self.passed]
        return stages == sorted(stages)


@dataclass(frozen=True, slots=True)
class GateReplay:
    """A gate and the deals: `passed` of `of` have it.

    `blocked` are those that lack it and have a milestone of a later stage, `late` those that have it, but
    only after one of a later stage. `settled` is the stage, from 0, at which most deals stood when they
    passed it.
    """

    milestone: Milestone
    stage: int
    of: int
    passed: tuple[str, ...]
    blocked: tuple[str, ...]
    late: tuple[str, ...]
    settled: int


@dataclass(frozen=True, slots=True)
class Replay:
    """All deals on their way, and each gate as they show it; milestones without a group are `unknown`."""

    deals: tuple[DealReplay, ...]
    gates: tuple[GateReplay, ...]
    unknown: tuple[Milestone, ...]


def replay(process: Process, deals: Sequence[Deal], found: Discovery) -> Replay:
    """The deals run through the process, by the groups of that discovery."""
    members = {group.id: frozenset(group.activities) for group in found.groups}
    known = [
        (number, milestone)
        for number, stage in enumerate(process.stages)
        for milestone in stage.milestones
        if milestone.group in members
    ]
    run = tuple(_deal(process, deal, known, members) for deal in deals)
    gates = tuple(_gate(number, each, run) for number, each in known if each.gate)
    unknown = tuple(
        each for stage in process.stages for each in stage.milestones if each.group not in members
    )
    return Replay(run, gates, unknown)


Known = Sequence[tuple[int, Milestone]]
Members = Mapping[str, frozenset[str]]


def _deal(process: Process, deal: Deal, known: Known, members: Members) -> DealReplay:
    passed = sorted(_passed(deal, known, members), key=lambda each: (each.place, each.stage))
    reached = {each.stage for each in passed}
    last = max(reached, default=-1)
    testable = {number for number, _ in known}
    skipped = [number for number in range(last) if number in testable and number not in reached]
    has = {each.milestone.id for each in passed}
    never = tuple(each for _, each in known if each.gate and each.id not in has)
    return DealReplay(deal, tuple(passed), tuple(process.stages[number] for number in skipped), never)


def _passed(deal: Deal, known: Known, members: Members) -> list[Passed]:
    places = {activity.id: place for place, activity in enumerate(deal.activities)}
    found = []
    for number, milestone in known:
        at = [places[each] for each in members[milestone.group or ""] if each in places]
        if at:
            found.append(Passed(milestone, number, min(at)))
    return found


def _gate(number: int, gate: Milestone, run: Sequence[DealReplay]) -> GateReplay:
    passed, blocked, late, stood = [], [], [], Counter[int]()
    for each in run:
        own = next((one for one in each.passed if one.milestone.id == gate.id), None)
        later = [one for one in each.passed if one.stage > number]
        if own is None:
            blocked += [each.deal.name] if later else []
            continue
        before = [one.stage for one in later if one.place < own.place]
        passed.append(each.deal.name)
        late += [each.deal.name] if before else []
        stood[max(before, default=number)] += 1
    settled = stood.most_common(1)[0][0] if stood else number
    return GateReplay(gate, number, len(run), tuple(passed), tuple(blocked), tuple(late), settled)
