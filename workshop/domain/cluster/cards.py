"""Which groups to ask the room about: those where an answer changes most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Same
from workshop.domain.cluster.discovery import Card, Group
from workshop.domain.cluster.notes import Note

# As many as a room answers in a quarter of an hour, each read at a glance.
MOST_CARDS, MOST_WORDINGS = 20, 10
# Known ones show what the group is, so that the others can be judged.
EXAMPLES = 2
# Share of wordings that stand wrong although every try put them there.
UNSEEN = 0.3


def cards(
    groups: Sequence[Group], notes: Sequence[Note], sure: Mapping[str, float], decisions: Sequence[Decision]
) -> tuple[Card, ...]:
    """At most 20 cards, one a group of two wordings or more; what people placed is not asked about again."""
    texts = {note.activity.id: note.text for note in notes}
    known = _placed(decisions)
    asked = [(doubt, card) for group in groups for doubt, card in _card(group, texts, sure, known)]
    asked.sort(key=lambda each: -each[0])
    return tuple(card for _, card in asked[:MOST_CARDS])


def is_answered(card: Card, decisions: Sequence[Decision]) -> bool:
    """Whether an answer among the decisions covers the card, though the groups do not follow it yet."""
    return any(
        isinstance(each, Answered) and set(card.activities) <= set(each.activities) for each in decisions
    )


def _card(
    group: Group, texts: Mapping[str, str], sure: Mapping[str, float], known: set[str]
) -> Iterator[tuple[float, Card]]:
    """The card of one group and how much doubt it takes away; none where nothing is left to ask."""
    said = [each for each in group.activities if each in texts]
    used = Counter(texts[each] for each in said)
    first = {texts[each]: each for each in reversed(said)}
    placed = {texts[each] for each in said if each in known}
    doubt = {text: 1.0 - sure.get(first[text], 1.0) for text in used}
    fresh = sorted(used.keys() - placed, key=lambda text: (-doubt[text], text))
    if not fresh or len(used) < 2:
        return
    examples = sorted(placed, key=lambda text: (doubt[text], text))[:EXAMPLES]
    shown = _shown(examples, fresh, doubt)
    total = sum((doubt[text] + UNSEEN) * used[text] for text in fresh if text in shown)
    yield round(total, 6), Card(group.id, tuple(first[text] for text in shown))


def _shown(examples: Sequence[str], fresh: Sequence[str], doubt: Mapping[str, float]) -> list[str]:
    """Examples and the least sure; where nothing is known yet, the surest are the examples."""
    room = MOST_WORDINGS - len(examples)
    if len(fresh) <= room:
        chosen = list(fresh)
    elif examples:
        chosen = list(fresh[:room])
    else:
        chosen = [*fresh[: room - EXAMPLES], *fresh[-EXAMPLES:]]
    return sorted((*examples, *chosen), key=lambda text: (doubt[text], text))


def _placed(decisions: Sequence[Decision]) -> set[str]:
    """What people said belongs where it stands."""
    placed: set[str] = set()
    for decision in decisions:
        match decision:
            case Same(activities=named) | Different(activities=named):
                placed |= set(named)
            case Aside(activities=named):
                placed -= set(named)
            case Answered(kept=kept, apart=apart):
                placed = (placed - set(apart)) | (set(kept) if len(kept) > 1 else set())
    return placed
