"""Judges a statement of a process: the buyer's action, a fact that can be checked, a stage or an activity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from workshop.domain.review.milestones import judge_milestone
from workshop.domain.review.reading import read
from workshop.domain.review.stage_names import judge_stage_name
from workshop.domain.review.verdicts import Verdict
from workshop.domain.words import Sentence


class Kind(StrEnum):
    """What a statement is meant to be in the process."""

    MILESTONE = "milestone"
    STAGE = "stage"


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody wrote, and what he means it to be."""

    text: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdicts on one statement; `activity` is None for a milestone, `better` where none is needed."""

    text: str
    kind: Kind
    buyer_acts: Verdict
    auditable: Verdict
    activity: Verdict | None
    better: Sentence | None

    @property
    def reasons(self) -> tuple[Sentence, ...]:
        """The reasons of all verdicts, each once, the most telling first."""
        verdicts = (self.activity, self.buyer_acts, self.auditable)
        return tuple(dict.fromkeys(verdict.reason for verdict in verdicts if verdict))


# A process is reviewed again after each change, and all but one of its statements stay as they were.
@lru_cache(maxsize=4_000)
def judge(text: str, kind: Kind = Kind.MILESTONE) -> Judgement:
    """The judgement on `text` as the title of a milestone or as the name of a stage."""
    found = (judge_stage_name if kind is Kind.STAGE else judge_milestone)(read(text))
    return Judgement(text, kind, found.buyer_acts, found.auditable, found.activity, found.better)
