"""What is said of a statement: yes or no with the reason, and how it could be mended."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """A yes or no with its reason."""

    holds: bool
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Verdicts:
    """On a statement; `activity` only of the name of a stage, `better` where a mend is known."""

    buyer_acts: Verdict
    auditable: Verdict
    activity: Verdict | None = None
    better: Sentence | None = None


def neither(reason: Sentence, better: Sentence) -> Verdicts:
    """Neither the buyer's act nor a fact, both for the same reason."""
    return Verdicts(Verdict(False, reason), Verdict(False, reason), better=better)
