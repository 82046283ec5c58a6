"""What the vocabulary hears in a wording."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from workshop.domain.cluster.vocabulary import Vocabulary, vocabulary
from workshop.domain.cluster.wording import words

# The topic that "nice call" names: it says that people talked, and of nothing.
TALK = "conversation"
# A longer note may tell something that the vocabulary does not know.
SHORT = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """`topics`: ids with their mentions; `side` from -1 (ours) to 1 (the buyer's); the rest count words."""

    topics: tuple[tuple[str, int], ...]
    side: float
    feelings: int
    chat: int
    words: int

    @property
    def mentions(self) -> int:
        """How often a topic of selling is named."""
        return sum(number for _, number in self.topics)

    @property
    def is_talk(self) -> bool:
        """Whether it is chat or feeling and names nothing that happens in a sale but that somebody talked."""
        talked = dict(self.topics).get(TALK, 0)
        return talked == self.mentions and self.feelings + self.chat > 0 and self.words <= SHORT


@lru_cache(maxsize=100_000)
def read(text: str) -> Reading:
    """The reading of a folded text."""
    known, spoken = vocabulary(), words(text)
    topics = Counter(known.topic_words.marks(spoken))
    return Reading(
        topics=tuple(sorted(topics.items())),
        side=_side(known, spoken),
        feelings=sum(1 for _ in known.feelings.marks(spoken)),
        chat=sum(1 for _ in known.chat.marks(spoken)),
        words=len(spoken),
    )


def _side(known: Vocabulary, spoken: tuple[str, ...]) -> float:
    heard = Counter(known.side_words.marks(spoken))
    # One more in the divisor keeps a single word from deciding wholly.
    return (heard["buyer"] - heard["seller"]) / (1 + heard["buyer"] + heard["seller"])
