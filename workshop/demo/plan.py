"""The demo company's improvement plan: one action done, two to do, one late."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """An action, the table of the round that it came from, and in how many days from today it is due."""

    table: str
    question: str
    to: int
    text: str
    owner: str
    due: int
    done: bool = False


PLAN = (
    Step(
        "before",
        "stage-meaning",
        2,
        "Name the stages together and write one sentence for each",
        "Marta Lindqvist",
        due=-160,
        done=True,
    ),
    Step(
        "after",
        "milestone-audit",
        3,
        "Open the proof of one milestone in every deal review",
        "Dave Cole",
        due=21,
    ),
    Step(
        "after",
        "training-individual",
        3,
        "Agree with each seller on the one stage to train this quarter",
        "Dave Cole",
        due=45,
    ),
    Step(
        "after",
        "daily-use",
        3,
        "Put the gates into the CRM as fields that must be filled",
        "Nadia Osei",
        due=-2,
    ),
)
