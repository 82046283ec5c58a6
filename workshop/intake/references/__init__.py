"""Processes to start from where there are no won deals yet, as files that anybody may edit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from workshop.domain.design.process import Process
from workshop.domain.words import Sentence, say
from workshop.intake.process_file import read_process


@dataclass(frozen=True, slots=True)
class Reference:
    """A process to start from; `name` is that of its file."""

    name: str
    title: Sentence
    suits: Sentence


REFERENCES = (
    Reference("five-stages", say("Five stages"), say("For most: interest, need, proof, decision, choice.")),
    Reference(
        "seven-steps",
        say("Seven steps"),
        say("For teams that know the classic steps, from prospecting to account management."),
    ),
    Reference("tenders", say("Tenders"), say("Where the buyer’s rules set the order.")),
)


@cache
def reference(name: str) -> Process | None:
    """The process of that name, the same each time; None where there is none."""
    if name not in {each.name for each in REFERENCES}:
        return None
    return read_process((files(__package__) / f"{name}.yaml").read_bytes())
