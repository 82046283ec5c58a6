"""The words of the method that the book uses, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.words import Sentence, say

MADE_BY = "Source Sans 3, Source Serif 4"

# Where a recommended activity comes from.
SOURCES: Mapping[str, Sentence] = {
    "won": say("From won deals"),
    "lost": say("Learnt from lost deals"),
    "practice": say("Good practice"),
}


@dataclass(frozen=True, slots=True)
class MethodTerm:
    """A word of the method and what is meant by it."""

    title: Sentence
    meaning: Sentence


def terms() -> tuple[MethodTerm, ...]:
    """The method's own words, by the alphabet of English."""
    return (
        MethodTerm(say("Activity"), say("What one of us does for the buyer. Advice, never a condition.")),
        MethodTerm(
            say("Evidence"), say("Where the proof of a milestone is found by somebody who was not there.")
        ),
        MethodTerm(say("Gate"), say("A milestone without which no deal moves on.")),
        MethodTerm(
            say("Milestone"),
            say("Something that the buyer has done, as a fact that a third person could check."),
        ),
        MethodTerm(say("Play"), say("What to say when a competitor, or doing nothing, stands against us.")),
        MethodTerm(
            say("Probability"), say("How many of a hundred deals in this stage are likely to be won.")
        ),
        MethodTerm(say("Stage"), say("A part of the way, named for where the buyer stands.")),
        MethodTerm(say("Support"), say("In how many of our won deals something was found.")),
    )
