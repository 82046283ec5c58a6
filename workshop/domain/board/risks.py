"""What a workshop's result may fail at, in plain sentences, from what was told and voted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from workshop.domain.board.voting import CONFIDENCE, Tally, mean_confidence
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.words import Sentence, say, say_many

MOST = 3
# Fewer deals than this are stories, not a pattern.
FEW_DEALS = 6
FEW_PASSED = 0.5
LOW_CONFIDENCE = 3.5
_LOW, _HIGH = CONFIDENCE[:2], CONFIDENCE[3:]


def risks(won: int, lost: int, found: Discovery, confidence: Sequence[Tally]) -> tuple[Sentence, ...]:
    """At most three, the weightiest first.

    `won` and `lost` are the numbers of deals that were looked at, `confidence` the closed vote of
    confidence, empty where there was none.
    """
    return tuple(islice(_all(won, lost, found, confidence), MOST))


def _all(won: int, lost: int, found: Discovery, confidence: Sequence[Tally]) -> Iterator[Sentence]:
    if won < FEW_DEALS:
        yield say_many(
            "All of this rests on {n} won deal. Tell a few more before you rely on it.",
            "All of this rests on {n} won deals. Tell a few more before you rely on it.",
            won,
        )
    yield from _about_people(confidence)
    yield from _about_gates(found)
    yield from _about_stages(found)
    if not lost:
        yield say("No lost deal was told, so nothing shows yet what won deals have that lost ones have not.")


def _about_people(confidence: Sequence[Tally]) -> Iterator[Sentence]:
    mean = mean_confidence(confidence)
    if mean is None:
        return
    low, high = _of(confidence, _LOW), _of(confidence, _HIGH)
    if mean < LOW_CONFIDENCE:
        yield say("The room gave its confidence {mean} of 5. Ask what would make it a four.", mean=mean)
    elif low and high and low * 4 >= high:
        yield say(
            "Opinions are far apart: {low} gave a one or a two, {high} a four or a five. Hear the few.",
            low=low,
            high=high,
        )


def _about_gates(found: Discovery) -> Iterator[Sentence]:
    rare = [gate for gate in found.gates if gate.support.of and gate.support.share < FEW_PASSED]
    for gate in sorted(rare, key=_support)[:1]:
        yield say(
            "“{gate}” is a gate, but only {deals} of {of} won deals passed it. It may be too idealistic.",
            gate=gate.label,
            deals=gate.support.deals,
            of=gate.support.of,
        )


def _about_stages(found: Discovery) -> Iterator[Sentence]:
    gates = {gate.id for gate in found.gates}
    for stage in found.stages:
        if not gates & set(stage.groups):
            yield say(
                "Nothing that the buyer does ends the stage “{stage}”, so nobody can tell when it is over.",
                stage=stage.title,
            )


def _support(group: Group) -> float:
    return group.support.share


def _of(confidence: Sequence[Tally], values: Sequence[str]) -> int:
    return sum(each.votes for each in confidence if each.option.id in values)
