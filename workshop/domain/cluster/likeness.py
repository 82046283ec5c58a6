"""How alike wordings are by their words and by what they tell of, cheap enough for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.cluster.reading import read
from workshop.domain.cluster.wording import folded, stems

# What two wordings tell of counts as much as half of their words.
TOPIC = 0.5
# How near in the deal two groups lie counts less than what is said.
PLACE = 0.2
# As many others of a group as show what it is about.
ENOUGH = 40


class Likeness:
    """Of the activities with these texts; 0 nothing in common, 1 the same."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def of(self, one: str, other: str) -> float:
        """Of two activities, by id."""
        (words, topics), (others, told) = self._read(one), self._read(other)
        said = len(words & others) / (len(words | others) or 1)
        about = TOPIC if topics & told else 0.0
        return min(1.0, said + about)

    def to_group(self, one: str, others: Iterable[str]) -> float:
        """Mean of the three most alike of the others."""
        best = sorted((self.of(one, each) for each in list(others)[:ENOUGH]), reverse=True)[:3]
        return sum(best) / len(best) if best else 0.0

    def _read(self, one: str) -> tuple[frozenset[str], frozenset[str]]:
        if one not in self._known:
            text = folded(self._texts.get(one, ""))
            topics = frozenset(topic for topic, _ in read(text).topics)
            self._known[one] = frozenset(stems(text)), topics
        return self._known[one]


def likeliest(
    found: Discovery, texts: Mapping[str, str], activity: str, *, most: int = 3
) -> tuple[Group, ...]:
    """The groups in which the activity would stand if not in its own, the likeliest first."""
    like = Likeness(texts)
    home = next((each for each in found.groups if activity in each.activities), None)
    others = [each for each in found.groups if each is not home]
    ranked = sorted(others, key=lambda each: (-_fit(like, activity, each, home), each.id))
    return tuple(ranked[:most])


def _fit(like: Likeness, activity: str, group: Group, home: Group | None) -> float:
    away = abs(group.place - home.place) if home else 0.5
    same_side = 0.1 if home and home.side is group.side else 0.0
    return round(like.to_group(activity, _sample(group.activities)) + same_side - PLACE * away, 6)


def _sample(activities: Sequence[str]) -> Sequence[str]:
    return activities[:: max(1, len(activities) // ENOUGH)]
