"""What a group may be in the process, and why."""

from __future__ import annotations

from workshop.domain.cluster.discovery import Standing
from workshop.domain.cluster.draft import Draft
from workshop.domain.collect.deals import Side
from workshop.domain.words import Sentence, say

# People forget to note what is plain to them, so that a fact noted in every second deal happened in most.
GATE_SHARE = 0.5
# What fewer than a fifth of the won deals show is not how deals are won.
MILESTONE_SHARE = 0.2


def standing(draft: Draft) -> tuple[Standing, Sentence]:
    """Gate, optional milestone or activity, with the reason for people."""
    refusal = _refusal(draft)
    if refusal:
        return Standing.ACTIVITY, refusal
    noted = draft.support.words()
    if draft.support.share >= GATE_SHARE:
        return Standing.GATE, say("A gate: the buyer’s action, noted in {support}.", support=noted)
    return Standing.OPTIONAL, say(
        "An optional milestone: the buyer’s action, but noted in only {support}.", support=noted
    )


def _refusal(draft: Draft) -> Sentence | None:
    if draft.side is Side.SELLER:
        return say("Not a milestone: this is our own action.")
    if draft.side is Side.UNKNOWN:
        return say("Not a milestone: the activities do not tell whether the buyer did it or we did.")
    if draft.is_feeling:
        return say("Not a milestone: this is a feeling or a hope, which nobody could check.")
    if draft.support.share < MILESTONE_SHARE:
        return say(
            "Not a milestone: the buyer’s action, but noted in only {support}.", support=draft.support.words()
        )
    return None
