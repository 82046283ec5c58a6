"""Decisions about the groups as lines that people read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.cluster.decided import describe, describe_answer
from workshop.domain.words import Sentence
from workshop.store.decisions import Recorded


@dataclass(frozen=True, slots=True)
class Line:
    """An act with its words; `parts` tell each of its decisions where it is the answer to a card."""

    recorded: Recorded
    words: Sentence
    parts: tuple[Sentence, ...] = ()


def line_of(made: Sequence[Recorded], texts: Mapping[str, str]) -> Line:
    """An act in words; `texts` are those of the activities that are still there."""
    first, parts = made[0], tuple(describe(each.decision, texts) for each in made)
    if first.act is None:
        return Line(first, parts[0])
    return Line(first, describe_answer([each.decision for each in made], texts), parts)
