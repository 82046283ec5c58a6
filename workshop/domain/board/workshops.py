"""A workshop and the people in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from workshop.domain.board.agenda import Agenda, BoardStep

# A page that is hidden asks every fifteen seconds; two misses in a row are a line that is lost.
AWAY = timedelta(seconds=32)
STILL_TYPING = timedelta(seconds=6)


@dataclass(frozen=True, slots=True)
class Workshop:
    """One live event. `lead` and `deputy` are persons; without `code` nobody new can join.

    `revealed_at` is when everybody could first see what everybody told, `ends_at` when the step's time is up,
    `lead_seen_at` when the lead's page was last open.
    """

    id: str
    title: str
    code: str | None
    step: BoardStep
    agenda: Agenda
    lead: str
    created_at: datetime
    day: date | None = None
    deputy: str | None = None
    anonymous: bool = False
    asks_lost: bool = False
    notes: str = ""
    started_at: datetime | None = None
    ends_at: datetime | None = None
    revealed_at: datetime | None = None
    finished_at: datetime | None = None
    lead_seen_at: datetime | None = None
    revision: int = 0

    @property
    def revealed(self) -> bool:
        """Whether everybody may see what everybody told."""
        return self.revealed_at is not None

    @property
    def finished(self) -> bool:
        """Whether it can only be read any more."""
        return self.finished_at is not None


class Presence(StrEnum):
    """What somebody is doing just now."""

    TYPING = "typing"
    HERE = "here"
    DONE = "done"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who joined; `id` is the person's. Who has no device is written for by the facilitator.

    `activities` and `deals` count what they told, `typing_at` is when they last typed, `ready` the step with
    which they said that they are done.
    """

    id: str
    name: str
    joined_at: datetime
    activities: int = 0
    deals: int = 0
    seen_at: datetime | None = None
    typing_at: datetime | None = None
    ready: BoardStep | None = None
    has_device: bool = True
    removed_at: datetime | None = None

    def presence(self, step: BoardStep, now: datetime) -> Presence:
        """What they are doing at that moment of that step; who has no device is never away."""
        if self.typing_at and now - self.typing_at < STILL_TYPING:
            return Presence.TYPING
        if self.ready is step:
            return Presence.DONE
        if self.has_device and (self.seen_at is None or now - self.seen_at > AWAY):
            return Presence.AWAY
        return Presence.HERE
