"""What a proposed change of a process would have done to the deals of the past."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.design.apply import step
from workshop.domain.design.commands import Command, Insert, Move, Remove, Set, Together
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.review.replay import Past, known_milestones
from workshop.domain.review.tallies import Tally, tallies
from workshop.domain.words import Sentence, say

# Gate by gate is told for so many changes; beyond that, a sentence for each is enough to read.
TOLD_GATE_BY_GATE = 12


@dataclass(frozen=True, slots=True)
class Effect:
    """`now` of `of` deals pass every gate in order with the change, `then` without; `gates` tells which."""

    then: int
    now: int
    of: int
    gates: tuple[Sentence, ...] = ()

    @property
    def said(self) -> Sentence:
        """The effect in one sentence."""
        if self.now == self.then:
            return say(
                "With this, still {now} of {of} won deals pass every gate in order.", now=self.now, of=self.of
            )
        return say(
            "With this, {now} of {of} won deals pass every gate in order; now it is {then}.",
            now=self.now,
            of=self.of,
            then=self.then,
        )


def effects_of(process: Process, commands: Iterable[Command], gone: Past) -> Mapping[Command, Effect]:
    """The effect of each command that makes, moves or takes away a gate of which the deals tell something."""
    found: dict[Command, Effect] = {}
    before, gates, then = tallies(process, gone), _gates(process, gone), passing(process, gone)
    touching = _touching(process)
    for command in commands:
        changed = _changed(process, command) if command not in found and touching(command) else None
        if changed is None or _gates(changed, gone) == gates:
            continue
        told = len(found) < TOLD_GATE_BY_GATE
        by_gate = tuple(effects(before, tallies(changed, gone))) if told else ()
        found[command] = Effect(then, passing(changed, gone), len(gone.deals), by_gate)
    return found


def passing(process: Process, gone: Past) -> int:
    """How many deals passed every gate that they could show, none after one of a later stage."""
    gates = _gates(process, gone)
    return sum(_passes(gates, firsts) for firsts in gone.firsts)


Gates = tuple[tuple[int, str], ...]


def _gates(process: Process, gone: Past) -> Gates:
    """The stage and the group of each gate that a group stands behind."""
    return tuple(
        (number, milestone.group or "")
        for number, milestone in known_milestones(process, gone)
        if milestone.gate
    )


def _passes(gates: Gates, firsts: Mapping[str, int]) -> bool:
    behind = reached = -1  # The latest place of the stages before, and of this one.
    here = -1
    for stage, group in gates:
        place = firsts.get(group)
        if stage != here:
            here, behind = stage, reached
        if place is None or place < behind:
            return False
        reached = max(reached, place)
    return True


def _touching(process: Process) -> Callable[[Command], bool]:
    """Whether a command may touch a gate: most do not, and need not be tried."""
    gates = {each.id for stage in process.stages for each in stage.milestones if each.gate}
    stages = {stage.id for stage in process.stages}

    def touches(command: Command) -> bool:
        match command:
            case Set():
                return command.field == "gate"
            case Insert():
                element = command.element
                return isinstance(element, Stage) or (isinstance(element, Milestone) and element.gate)
            case Remove() | Move():
                return command.id in gates or command.id in stages
            case Together():
                return any(touches(part) for part in command.commands)
            case _:
                return True

    return touches


def _changed(process: Process, command: Command) -> Process | None:
    """The document after it; None where somebody was first. What it breaks is told when it is carried out."""
    try:
        return step(process, command)
    except (Conflict, Refused):
        return None


def effects(before: Sequence[Tally], after: Sequence[Tally]) -> Iterator[Sentence]:
    """What a change does to the deals of the past, gate by gate."""
    then = {each.milestone.id: each for each in before}
    now = {each.milestone.id: each for each in after}
    for gate in now.values():
        yield from _effect(then.get(gate.milestone.id), gate)
    for gate in then.values():
        if gate.milestone.id not in now:
            yield say("“{title}” holds no deal back any more.", title=gate.milestone.title)


def _effect(then: Tally | None, now: Tally) -> Iterator[Sentence]:
    held = now.of - now.passed
    if then is None and held:
        yield say(
            "“{title}” would have held back {n} of {of} won deals.",
            title=now.milestone.title,
            n=held,
            of=now.of,
        )
    elif then and then.astray != now.astray:
        yield say(
            "“{title}”: {now} won deals pass it out of order, {then} did before.",
            title=now.milestone.title,
            now=now.astray,
            then=then.astray,
        )
