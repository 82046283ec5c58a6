"""Cards for the room: which groups people should look at first, and which of their wordings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from workshop.domain.cluster.decisions import Aside, Decision, Different, Same
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.cluster.likeness import Likeness

# As many wordings as a room reads at a glance.
MOST_ROWS = 10
# More cards than these tire a room before they tell much more.
MOST_CARDS = 20
# Below this likeness to the rest of its group a wording is worth a question.
SURE = 0.5


@dataclass(frozen=True, slots=True)
class Card:
    """A group to look at: `rows` are ids of activities, one a wording, that nobody has decided about."""

    group: str
    rows: tuple[str, ...]


def doubtful(found: Discovery, texts: Mapping[str, str], decisions: Sequence[Decision]) -> tuple[Card, ...]:
    """At most 20 cards, the most telling first; `texts` are those of the activities by id."""
    decided = _decided(decisions)
    cards = [_card(group, texts, decided) for group in found.groups]
    asked = sorted((each for each in cards if each), key=lambda each: (-each[0], each[1].group))
    return tuple(card for _, card in asked[:MOST_CARDS])


def _decided(decisions: Sequence[Decision]) -> set[str]:
    """What people have placed; those that it was only placed beside are still to be asked about."""
    placed: set[str] = set()
    for decision in decisions:
        match decision:
            case Same(activities=named, into=beside):
                placed |= set(named) - set(beside)
            case Different(activities=named) | Aside(activities=named):
                placed |= set(named)
    return placed


def _card(group: Group, texts: Mapping[str, str], decided: set[str]) -> tuple[float, Card] | None:
    wordings = _wordings(group, texts)
    open_ones = [each for each in wordings if each not in decided]
    if len(wordings) < 2 or not open_ones:
        return None
    like = Likeness(texts)
    sure = {each: like.to_group(each, [other for other in wordings if other != each]) for each in open_ones}
    doubt = sum(max(0.0, SURE - value) for value in sure.values()) * fmean([1.0, len(open_ones)]) ** 0.5
    if doubt <= 0:
        return None
    least = sorted(open_ones, key=lambda each: (sure[each], each))[:MOST_ROWS]
    return round(doubt, 6), Card(group.id, tuple(each for each in wordings if each in least))


def _wordings(group: Group, texts: Mapping[str, str]) -> list[str]:
    first: dict[str, str] = {}
    for each in group.activities:
        if each in texts:
            first.setdefault(texts[each].strip().casefold(), each)
    return list(first.values())
