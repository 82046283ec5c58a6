"""The room as those see it who lead: who does what, how much was told, how long nobody has typed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from workshop.domain.board.workshops import Participant, Presence, Workshop
from workshop.domain.words import Sentence, say, say_many

# Nobody looks at seconds; what changes every ten is calm enough to be read.
QUIET_FROM, QUIET_BY = 10, 10


@dataclass(frozen=True, slots=True)
class Room:
    """Who takes part, at one moment of one step."""

    people: tuple[Participant, ...]
    workshop: Workshop
    moment: datetime

    @property
    def doing(self) -> tuple[tuple[Participant, Presence], ...]:
        """Everybody with what they are doing."""
        return tuple((each, each.presence(self.workshop.step, self.moment)) for each in self.people)

    @property
    def activities(self) -> int:
        """How many activities were told here."""
        return sum(each.activities for each in self.people)

    @property
    def deals(self) -> int:
        """How many deals were told here."""
        return sum(each.deals for each in self.people)

    @property
    def typing(self) -> int:
        """How many type just now."""
        return self.count(Presence.TYPING)

    @property
    def quiet(self) -> int:
        """For how many seconds nobody has typed, in tens; 0 where somebody just did, or nobody ever."""
        last = max((each.typing_at for each in self.people if each.typing_at), default=None)
        seconds = (self.moment - last).total_seconds() if last else 0
        return int(seconds // QUIET_BY * QUIET_BY) if seconds >= QUIET_FROM else 0

    def count(self, presence: Presence) -> int:
        """How many do that."""
        return Counter(doing for _, doing in self.doing)[presence]

    @property
    def done(self) -> int:
        """How many are done with the step."""
        return sum(each.ready is self.workshop.step for each in self.people)

    @property
    def done_words(self) -> Sentence:
        """`9 of 12 done`."""
        return say("{ready} of {all} done", ready=self.done, all=len(self.people))

    @property
    def typing_words(self) -> Sentence:
        """`3 typing`, or for how long nobody has."""
        if self.typing:
            return say_many("{n} typing", "{n} typing", self.typing)
        if self.quiet >= 60:
            return say("nobody typing for {n} min", n=self.quiet // 60)
        return say("nobody typing for {n} s", n=self.quiet) if self.quiet else say("nobody typing")

    @property
    def mark(self) -> str:
        """What changes on the pages without raising a number."""
        told = [f"{each.id}{presence.value}{each.activities}" for each, presence in self.doing]
        return f"{' '.join(told)} {self.typing_words} {self.done_words}"
