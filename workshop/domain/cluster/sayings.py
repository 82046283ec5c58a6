"""What was said: equal notes as one, with everybody who said it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.collect.deals import Activity, Deal, Outcome


@dataclass(frozen=True, slots=True)
class Mention:
    """An activity with the deal that it was told of; `number` counts all of them in the order told."""

    activity: Activity
    deal: Deal
    number: int


@dataclass(frozen=True, slots=True)
class Saying:
    """One text and all the notes that say exactly this."""

    text: str
    mentions: tuple[Mention, ...]

    @property
    def activities(self) -> tuple[str, ...]:
        """Ids of its activities; the first one can stand for it."""
        return tuple(mention.activity.id for mention in self.mentions)

    @property
    def is_lost(self) -> bool:
        """Whether only lost deals say it."""
        return all(mention.deal.outcome is Outcome.LOST for mention in self.mentions)


def mentions_by_id(deals: Sequence[Deal]) -> dict[str, Mention]:
    """Every activity of the deals by its id."""
    told = [(each, deal) for deal in deals for each in deal.activities]
    return {each.id: Mention(each, deal, number) for number, (each, deal) in enumerate(told)}


def sayings(mentions: Mapping[str, Mention], activities: Iterable[str]) -> tuple[Saying, ...]:
    """The texts of the activities, the most often said first, then as told; what is gone is left out."""
    said: dict[str, list[Mention]] = {}
    for each in sorted((mentions[one] for one in activities if one in mentions), key=_number):
        said.setdefault(each.activity.text.strip(), []).append(each)
    told = [Saying(text, tuple(its)) for text, its in said.items()]
    return tuple(sorted(told, key=lambda saying: -len(saying.mentions)))


def _number(mention: Mention) -> int:
    return mention.number


def deals_of(told: Iterable[Saying]) -> int:
    """In how many deals they were said."""
    return len({mention.deal.id for saying in told for mention in saying.mentions})
