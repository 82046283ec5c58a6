"""Groups as their pages show them: a sentence each, with what was said and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from workshop.domain.cluster.discovery import Group, ProposedStage
from workshop.domain.cluster.left_out import reasons
from workshop.domain.cluster.sayings import Mention, Saying, deals_of, mentions_by_id, sayings
from workshop.domain.collect.deals import Outcome
from workshop.domain.words import Sentence
from workshop.web.groups_advice import Advice, asked_of
from workshop.web.groups_area import Told


@dataclass(frozen=True, slots=True)
class Card:
    """A group with what was said."""

    group: Group
    sayings: tuple[Saying, ...]

    @property
    def times(self) -> int:
        """How often it was said."""
        return sum(len(saying.mentions) for saying in self.sayings)

    @property
    def deals(self) -> int:
        """In how many deals."""
        return deals_of(self.sayings)

    @property
    def asked(self) -> Advice | None:
        """What to ask about its wording, where it is proposed as a milestone."""
        return asked_of(self.group)


@dataclass(frozen=True, slots=True)
class StageCards:
    """A proposed stage with its groups, in order."""

    number: int
    stage: ProposedStage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stands in no group for one reason."""

    why: Sentence
    sayings: tuple[Saying, ...]


@dataclass(frozen=True)
class Grouped:
    """Everything that the pages of the station show."""

    told: Told

    @cached_property
    def mentions(self) -> Mapping[str, Mention]:
        """Every activity by its id."""
        return mentions_by_id(self.told.deals)

    @property
    def texts(self) -> Mapping[str, str]:
        """What each activity says, by its id."""
        return {each: mention.activity.text for each, mention in self.mentions.items()}

    @cached_property
    def stages(self) -> tuple[StageCards, ...]:
        """The stages in order."""
        return tuple(
            StageCards(number, stage, tuple(self.card(self.told.found.group(one)) for one in stage.groups))
            for number, stage in enumerate(self.told.found.stages, 1)
        )

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What stands in no group, by reason."""
        told = reasons(self.told.found, self.told.deals, self.told.decisions)
        return tuple(LeftOut(why, sayings(self.mentions, activities)) for why, activities in told)

    def card(self, group: Group) -> Card:
        """The group as a card."""
        return Card(group, sayings(self.mentions, group.activities))

    def sayings_of(self, activities: Iterable[str]) -> tuple[Saying, ...]:
        """What these activities say, the most often said first."""
        return sayings(self.mentions, activities)

    @property
    def activities(self) -> int:
        """How many activities were told of deals that are not open."""
        return sum(len(deal.activities) for deal in self.told.deals if deal.outcome is not Outcome.OPEN)

    def count(self, outcome: str) -> int:
        """How many deals ended like that."""
        return sum(deal.outcome == outcome for deal in self.told.deals)

    @cached_property
    def said_with(self) -> Mapping[str, tuple[str, ...]]:
        """For each activity those that stand with it and say exactly the same, itself among them."""
        parts = [card.sayings for stage in self.stages for card in stage.cards]
        parts += [part.sayings for part in self.left_out]
        return {each: said.activities for part in parts for said in part for each in said.activities}

    def with_equals(self, activities: Iterable[str]) -> tuple[str, ...]:
        """The activities, and all that stand with them and say the same: on the page they are one line."""
        return tuple(each for one in activities for each in self.said_with.get(one, (one,)))
