"""The result of discovery: what every later step stands on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.collect.deals import Side
from workshop.domain.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Support:
    """In how many of the won deals (and of the lost ones) something occurs."""

    deals: int
    of: int
    lost: int = 0
    of_lost: int = 0

    def words(self) -> Sentence:
        """`9 of 12 won deals`: a count, because a percentage of twelve deals would pretend precision."""
        return say("{deals} of {of} won deals", deals=self.deals, of=self.of)

    @property
    def share(self) -> float:
        """Share of the won deals, 0 to 1; 0 where no deal was won."""
        return self.deals / self.of if self.of else 0.0


class Standing(StrEnum):
    """What a group may be in the process."""

    ACTIVITY = "activity"
    OPTIONAL = "optional"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class Group:
    """Activities of several deals that are the same thing in different words.

    `activities` are ids, those of lost deals included. `place` is the median relative place in the won deals
    (0 first, 1 last), `spread` its quartiles, `day` the median number of days after a deal's first dated
    activity (None where too few are dated). `why` says why these belong together, `standing_why` why the
    group is or is not proposed as a milestone.
    """

    id: str
    label: str
    activities: tuple[str, ...]
    side: Side
    support: Support
    place: float
    spread: tuple[float, float]
    day: int | None
    standing: Standing
    why: Sentence
    standing_why: Sentence


@dataclass(frozen=True, slots=True)
class ProposedStage:
    """A phase of the order: consecutive groups, a title named for the buyer's progress, why it ends here."""

    title: str
    groups: tuple[str, ...]
    why: Sentence


@dataclass(frozen=True, slots=True)
class Card:
    """A question to the room: which of these activities do not belong in the group?"""

    group: str
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Discovery:
    """Groups in the order in which they happen, cut into stages.

    Every activity of a won or lost deal is in one group or in `aside` (it belongs to no activity of the
    process); those of open deals are in `open`. `stages` partition `groups` in order. `cards` ask about the
    groups that are least sure, the most telling first.
    """

    groups: tuple[Group, ...]
    stages: tuple[ProposedStage, ...]
    aside: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()

    def group(self, group_id: str) -> Group:
        """The group of that id; KeyError where there is none."""
        for group in self.groups:
            if group.id == group_id:
                return group
        raise KeyError(group_id)

    @property
    def milestones(self) -> tuple[Group, ...]:
        """Groups proposed as milestones, gates among them."""
        return tuple(group for group in self.groups if group.standing is not Standing.ACTIVITY)

    @property
    def gates(self) -> tuple[Group, ...]:
        """Milestones that must be reached."""
        return tuple(group for group in self.groups if group.standing is Standing.GATE)
