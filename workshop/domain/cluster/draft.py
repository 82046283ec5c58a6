"""A group in the making: its notes and what is read off them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from statistics import fmean, median, quantiles

from workshop.domain.cluster.discovery import Support
from workshop.domain.cluster.notes import Note, Wording, wordings_of
from workshop.domain.cluster.reading import read
from workshop.domain.collect.deals import Side

# A tenth more to one side than to the other is more than a slip of the finger among ten ticks.
LEANS = 0.1
# What the words tell of the side is right less often than what somebody ticked.
READ_NOT_TICKED = 0.5
# Below this share of its deals a median day would be the day of a few.
DATED = 1 / 3

_TICKED = {Side.BUYER: 1.0, Side.SELLER: -1.0}
_DECIDED = {Side.BUYER: 1.0, Side.SELLER: -1.0, Side.UNKNOWN: 0.0}


@dataclass(frozen=True)
class Draft:
    """Notes that are one activity; `decided` where people put most together, `ruled` the side they gave."""

    notes: tuple[Note, ...]
    won_deals: int
    lost_deals: int
    decided: bool = False
    ruled: Side | None = None
    named: str | None = None

    def called(self, label: str) -> Draft:
        """The same group under the name that people gave it."""
        return replace(self, named=label)

    def of_side(self, side: Side) -> Draft:
        """The same group as the act of the side that people gave it."""
        return replace(self, ruled=side)

    @cached_property
    def activities(self) -> tuple[str, ...]:
        """Ids of all its activities."""
        return tuple(note.activity.id for note in self.notes)

    @cached_property
    def won(self) -> tuple[Note, ...]:
        """Its notes of won deals."""
        return tuple(note for note in self.notes if note.won)

    @cached_property
    def seen(self) -> tuple[Note, ...]:
        """The notes that speak for it: of won deals, or of lost ones where there are no others."""
        return self.won or self.notes

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Its different texts."""
        return wordings_of(self.seen)

    @cached_property
    def support(self) -> Support:
        """In how many deals it occurs, won and lost counted apart."""
        deals = {note.deal for note in self.won}
        lost = {note.deal for note in self.notes if not note.won}
        return Support(len(deals), self.won_deals, len(lost), self.lost_deals)

    @cached_property
    def place(self) -> float:
        """Median place, 0 to 1."""
        return round(median(note.place for note in self.seen), 4)

    @cached_property
    def mean_place(self) -> float:
        """Mean place, which tells apart what has the same median."""
        return round(fmean(note.place for note in self.seen), 4)

    @cached_property
    def spread(self) -> tuple[float, float]:
        """Quartiles of the place."""
        places = [note.place for note in self.seen]
        if len(places) == 1:
            return (self.place, self.place)
        low, _, high = quantiles(places, n=4, method="inclusive")
        return (round(low, 4), round(high, 4))

    @cached_property
    def day(self) -> int | None:
        """Median day of the deals that date it, None where too few do."""
        days: dict[str, int] = {}
        for note in self.seen:
            if note.day is not None:
                days.setdefault(note.deal, note.day)
        deals = len({note.deal for note in self.seen})
        enough = len(days) >= min(2, deals) and len(days) >= DATED * deals
        return round(median(days.values())) if enough else None

    @cached_property
    def lean(self) -> float:
        """From -1, our own act, to 1, the buyer's."""
        if self.ruled is not None:
            return _DECIDED[self.ruled]
        heard = (
            _TICKED.get(note.activity.side, READ_NOT_TICKED * read(note.text).side) for note in self.seen
        )
        return fmean(heard)

    @cached_property
    def side(self) -> Side:
        """Whose act it is."""
        if abs(self.lean) <= LEANS:
            return Side.UNKNOWN
        return Side.BUYER if self.lean > 0 else Side.SELLER

    @cached_property
    def topics(self) -> dict[str, float]:
        """Share of its wordings that name each topic of selling."""
        named = [topic for each in self.wordings for topic, _ in read(each.text).topics]
        return {topic: named.count(topic) / len(self.wordings) for topic in sorted(set(named))}

    @cached_property
    def is_feeling(self) -> bool:
        """Whether most of its wordings tell what somebody feels or hopes and nothing that happened."""
        felt = [read(each.text).feelings > 0 and not read(each.text).topics for each in self.wordings]
        return sum(felt) > len(felt) / 2
