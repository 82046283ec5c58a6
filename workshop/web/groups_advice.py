"""What the wording of a group lacks to be a milestone, and the question that would mend it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.cluster.discovery import Group, Standing
from workshop.domain.collect.deals import Side
from workshop.domain.review.statements import judge
from workshop.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Advice:
    """Why the wording is no milestone's, and the question to its author; `proposed` where it would be one."""

    reason: Sentence
    question: Sentence
    proposed: bool


def advice(group: Group) -> Advice | None:
    """None where the wording tells what the buyer did and a third person could check it."""
    found = judge(group.label)
    lacking = next((each for each in (found.buyer_acts, found.auditable) if not each.holds), None)
    if lacking is None or found.better is None:
        return None
    return Advice(lacking.reason, found.better, group.standing is not Standing.ACTIVITY)


def asked_of(group: Group) -> Advice | None:
    """The advice where a list has room for it: for what is proposed as a milestone."""
    return advice(group) if group.standing is not Standing.ACTIVITY or group.side is Side.BUYER else None
