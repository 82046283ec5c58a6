"""Runs collected deals through a process: what each passed, in which order, and what it never did.

A milestone or activity of the process stands for an activity group; a deal has it where one of the group's
activities is among its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
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


@dataclass(frozen=True, slots=True)
class Past:
    """Deals with the place, from 0, at which each of them first had each activity group.

    It does not depend on a process, so that many processes are tried on the same deals quickly.
    """

    deals: tuple[Deal, ...]
    groups: frozenset[str]
    firsts: tuple[Mapping[str, int], ...]


def past(deals: Sequence[Deal], found: Discovery) -> Past:
    """The deals by the groups of that discovery."""
    groups_of = defaultdict[str, list[str]](list)
    for group in found.groups:
        for activity in group.activities:
            groups_of[activity].append(group.id)
    firsts = tuple(_firsts(deal, groups_of) for deal in deals)
    return Past(tuple(deals), frozenset(group.id for group in found.groups), firsts)


def replay(process: Process, deals: Sequence[Deal], found: Discovery) -> Replay:
    """The deals run through the process, by the groups of that discovery."""
    return run_through(process, past(deals, found))


def run_through(process: Process, gone: Past) -> Replay:
    """The deals of the past run through the process."""
    known = known_milestones(process, gone)
    run = tuple(
        _deal(process, deal, known, firsts) for deal, firsts in zip(gone.deals, gone.firsts, strict=True)
    )
    highest = [_highest_before(each.passed) for each in run]
    gates = tuple(_gate(number, each, run, highest) for number, each in known if each.gate)
    unknown = tuple(
        each for stage in process.stages for each in stage.milestones if each.group not in gone.groups
    )
    return Replay(run, gates, unknown)


Known = Sequence[tuple[int, Milestone]]


def known_milestones(process: Process, gone: Past) -> Known:
    """The milestones that a group stands behind, each with the number of its stage from 0, in their order."""
    return [
        (number, milestone)
        for number, stage in enumerate(process.stages)
        for milestone in stage.milestones
        if milestone.group in gone.groups
    ]


def _firsts(deal: Deal, groups_of: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for place, activity in enumerate(deal.activities):
        for group in groups_of.get(activity.id, ()):
            found.setdefault(group, place)
    return found


def _deal(process: Process, deal: Deal, known: Known, firsts: Mapping[str, int]) -> DealReplay:
    passed = [
        Passed(milestone, number, firsts[milestone.group or ""])
        for number, milestone in known
        if milestone.group in firsts
    ]
    passed.sort(key=lambda each: (each.place, each.stage))
    reached = {each.stage for each in passed}
    last = max(reached, default=-1)
    testable = {number for number, _ in known}
    skipped = [number for number in range(last) if number in testable and number not in reached]
    has = {each.milestone.id for each in passed}
    never = tuple(each for _, each in known if each.gate and each.id not in has)
    return DealReplay(deal, tuple(passed), tuple(process.stages[number] for number in skipped), never)


def _highest_before(passed: Sequence[Passed]) -> Mapping[str, int]:
    """The highest stage of which something came before each milestone, -1 where nothing did, by its id."""
    found: dict[str, int] = {}
    highest = so_far = place = -1
    for each in passed:
        if each.place != place:
            highest, place = so_far, each.place
        found[each.milestone.id] = highest
        so_far = max(so_far, each.stage)
    return found


def _gate(
    number: int, gate: Milestone, run: Sequence[DealReplay], highest: Sequence[Mapping[str, int]]
) -> GateReplay:
    passed, blocked, late, stood = [], [], [], Counter[int]()
    for each, before in zip(run, highest, strict=True):
        stage = before.get(gate.id)
        if stage is None:
            blocked += [each.deal.name] if any(one.stage > number for one in each.passed) else []
            continue
        passed.append(each.deal.name)
        late += [each.deal.name] if stage > number else []
        stood[max(stage, number)] += 1
    settled = stood.most_common(1)[0][0] if stood else number
    return GateReplay(gate, number, len(run), tuple(passed), tuple(blocked), tuple(late), settled)
