"""What a decision says, for the list of what people decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Labelled, Same, Sided
from workshop.domain.cluster.label import shown
from workshop.domain.collect.deals import Side
from workshop.domain.words import Sentence, say, say_many


def describe(decision: Decision, texts: Mapping[str, str]) -> Sentence:
    """The decision in the past tense; `texts` are those of the activities that are still there."""
    number, said = len(decision.activities), _said(decision.activities, texts)
    match decision:
        case Same():
            return say_many(
                "Put one activity into a group: {said}",
                "Put {n} activities together: {said}",
                number,
                said=said,
            )
        case Different():
            return say_many(
                "Made a group of one activity: {said}",
                "Made a group of {n} activities: {said}",
                number,
                said=said,
            )
        case Aside():
            return say_many(
                "Set one activity aside: {said}", "Set {n} activities aside: {said}", number, said=said
            )
        case Answered(kept=kept):
            return say_many(
                "Answered a card: one activity belongs here: {said}",
                "Answered a card: {n} activities belong together: {said}",
                len(kept),
                said=_said(kept, texts),
            )
        case Labelled(label=label):
            return say("Called a group “{label}”", label=shown(label))
        case Sided(side=side):
            return _sided(side, said)


def describe_answer(made: Sequence[Decision], texts: Mapping[str, str]) -> Sentence:
    """What a room said of a card, or of a group as a whole, which may be several decisions."""
    named = [each for decision in made for each in decision.activities]
    if all(isinstance(each, Different) for each in made):
        return say("Took a group apart: {said}", said=_said(named, texts))
    return say("Said what belongs together: {said}", said=_said(named, texts))


def _sided(side: Side, said: Sentence) -> Sentence:
    match side:
        case Side.BUYER:
            return say("Said that the buyer does it: {said}", said=said)
        case Side.SELLER:
            return say("Said that we do it: {said}", said=said)
        case Side.UNKNOWN:
            return say("Said that it is not known who does it: {said}", said=said)


def _said(named: Sequence[str], texts: Mapping[str, str]) -> Sentence:
    known = list(dict.fromkeys(shown(texts[each]) for each in named if each in texts))
    if not known:
        return say("removed since")
    if len(known) == 1:
        return say("“{text}”", text=known[0])
    return say("“{text}” and others", text=known[0])
