"""What results are told with: roles, agreement, and the door to where a gap is mended."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.assess.agreement import Word
from workshop.domain.assess.answers import RespondentRole
from workshop.domain.assess.questionnaire import Area
from workshop.domain.journey import Step
from workshop.domain.words import Sentence, say
from workshop.web.journey import Station, next_station, stations

ROLE = {
    RespondentRole.LEADER: say("leader"),
    RespondentRole.MANAGER: say("manager"),
    RespondentRole.REP: say("rep"),
    RespondentRole.OTHER: say("other role"),
}
AGREEMENT = {
    Word.AGREE: say("people agree"),
    Word.MIXED: say("answers are mixed"),
    Word.SPLIT: say("people are split"),
}
MENDS = {
    Step.COLLECT: say("Collect won deals"),
    Step.CLUSTER: say("See what buyers did in won deals"),
    Step.DESIGN: say("Write the process down"),
    Step.EXPORT: say("Hand out the playbook"),
    Step.RUN: say("Run open deals along the process"),
}
_WAY = tuple(Step)


@dataclass(frozen=True, slots=True)
class Door:
    """Where an area's gap is mended: what to do there, and the address; None where there is no page yet.

    `first` is what has to be done before, where the way there is not walked yet.
    """

    words: Sentence
    address: str | None
    first: Sentence | None = None


def door(area: Area) -> Door | None:
    """The station that mends the area's gap, or the one before which it makes no sense to go there."""
    if area.step is None or area.step not in MENDS:
        return None
    there = next(station for station in stations() if station.step is area.step)
    coming = next_station()
    if there.address and coming and _is_before(coming, there):
        return Door(MENDS[area.step], coming.address, MENDS.get(coming.step))
    return Door(MENDS[area.step], there.address)


def _is_before(coming: Station, there: Station) -> bool:
    return there.state == "ahead" and _WAY.index(coming.step) < _WAY.index(there.step)
