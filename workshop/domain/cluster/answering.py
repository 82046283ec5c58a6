"""What a room says of one card, as decisions: what belongs together, and where the rest goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Same
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say

# As many of a group as say which one is meant, and so few that the rest is still to be asked about.
BESIDE = 3


class Place(StrEnum):
    """Where something goes, if not to a group that is named."""

    LIKELIEST = "likeliest"
    OWN = "own"
    NOWHERE = "nowhere"


def answered(
    found: Discovery, kept: Sequence[str], moved: Mapping[tuple[str, ...], str]
) -> tuple[Decision, ...]:
    """The decisions of one answer.

    `kept` are the activities that belong together; `moved` tells for others, equal wordings as one, the id
    of the group that they go to, or a `Place`. Raises BadInput where a group is gone.
    """
    return tuple(_decisions(found, kept, moved))


def _decisions(
    found: Discovery, kept: Sequence[str], moved: Mapping[tuple[str, ...], str]
) -> Iterator[Decision]:
    apart = tuple(each for activities in moved for each in activities)
    if kept or apart:
        yield Answered((*kept, *apart), apart)
    for activities, where in moved.items():
        match where:
            case Place.LIKELIEST:
                pass  # The comparison finds it, as it does for all that nobody placed.
            case Place.OWN:
                yield Different(activities)
            case Place.NOWHERE:
                yield Aside(activities)
            case _:
                yield _beside(found, activities, where)


def _beside(found: Discovery, activities: tuple[str, ...], group: str) -> Same:
    home = next((each for each in found.groups if each.id == group), None)
    if home is None:
        raise BadInput(
            [
                Problem(
                    say("Somebody changed the groups in the meantime, and one that you chose is gone."),
                    say("Choose again where these belong."),
                )
            ]
        )
    beside = tuple(each for each in home.activities if each not in activities)[:BESIDE]
    return Same((*beside, *activities), into=beside)
