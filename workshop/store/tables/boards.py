"""Workshops: who takes part, and what they say beside the activities that they tell."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import RemarkKind
from workshop.domain.board.voting import BallotKind
from workshop.store.tables.base import Author, Base, Created, Id, Owned, reference
from workshop.store.tables.types import words_of


class OnBoard(Owned):
    """An owned row whose change raises the revision of its workshop, so that the open pages hear of it."""

    workshop_id: Mapped[str]


class WorkshopRow(Owned, Base):
    """A workshop; `agenda` holds the minutes of its steps, `report_id` and `report_hash` are of its
    report's link."""

    __tablename__ = "workshop"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    id: Mapped[Id]
    key: Mapped[str]
    title: Mapped[str]
    day: Mapped[date | None]
    code: Mapped[str | None] = mapped_column(unique=True)
    step: Mapped[BoardStep] = mapped_column(words_of(BoardStep), default=BoardStep.RECALL)
    agenda: Mapped[dict[str, Any]]
    anonymous: Mapped[bool] = mapped_column(default=False)
    asks_lost: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str] = mapped_column(default="")
    revision: Mapped[int] = mapped_column(default=0)
    lead_id: Mapped[Author]
    lead_seen_at: Mapped[datetime | None]
    deputy_id: Mapped[Author | None]
    report_id: Mapped[str | None]
    report_hash: Mapped[str | None] = mapped_column(unique=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    revealed_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class ParticipantRow(OnBoard, Base):
    """Somebody who joined; hashes are kept of the cookie's secret and of the code for another device.

    `told` counts their activities, `told_deals` the deals in which they are. These, and when they were seen
    and typed, are noted beside the board's revision, because they change all the time.
    """

    __tablename__ = "participant"
    __table_args__ = (reference("workshop", "workshop_id", ondelete="CASCADE"),)

    workshop_id: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    seat_hash: Mapped[str | None] = mapped_column(unique=True)
    rejoin_hash: Mapped[str | None] = mapped_column(unique=True)
    joined_at: Mapped[Created]
    seen_at: Mapped[datetime | None]
    typing_at: Mapped[datetime | None]
    ready: Mapped[BoardStep | None] = mapped_column(words_of(BoardStep))
    told: Mapped[int] = mapped_column(default=0)
    told_deals: Mapped[int] = mapped_column(default=0)
    removed_at: Mapped[datetime | None]


class HappeningRow(OnBoard, Base):
    """What the people who lead did with the workshop, in its order; `undone_at` where it was taken back."""

    __tablename__ = "happening"
    __table_args__ = (
        reference("workshop", "workshop_id", ondelete="CASCADE"),
        Index(None, "workspace_id", "workshop_id", "at"),
    )

    id: Mapped[Id]
    workshop_id: Mapped[str]
    kind: Mapped[str]
    body: Mapped[dict[str, Any]]
    author_id: Mapped[Author]
    at: Mapped[Created]
    undone_at: Mapped[datetime | None]


class BallotRow(OnBoard, Base):
    """A vote; `options` are pairs of id and text."""

    __tablename__ = "ballot"
    __table_args__ = (
        reference("workshop", "workshop_id", ondelete="CASCADE"),
        UniqueConstraint("workspace_id", "key"),
    )

    id: Mapped[Id]
    key: Mapped[str]
    workshop_id: Mapped[str]
    kind: Mapped[BallotKind] = mapped_column(words_of(BallotKind))
    question: Mapped[str]
    options: Mapped[list[list[str]]] = mapped_column(JSON)
    votes_each: Mapped[int]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    closed_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class VoteRow(Owned, Base):
    """One vote of one person for one option; it raises no revision, so that nobody sees when others vote."""

    __tablename__ = "vote"
    __table_args__ = (reference("ballot", "ballot_id", ondelete="CASCADE"),)

    ballot_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    option: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[Created]


class RemarkRow(OnBoard, Base):
    """A comment or an open question."""

    __tablename__ = "remark"
    __table_args__ = (
        reference("workshop", "workshop_id", ondelete="CASCADE"),
        UniqueConstraint("workspace_id", "key"),
        Index(None, "workspace_id", "workshop_id", "created_at"),
    )

    id: Mapped[Id]
    key: Mapped[str]
    workshop_id: Mapped[str]
    kind: Mapped[RemarkKind] = mapped_column(words_of(RemarkKind))
    step: Mapped[BoardStep] = mapped_column(words_of(BoardStep))
    about: Mapped[str]
    about_words: Mapped[str]
    text: Mapped[str]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class GuessRow(Base):
    """A code that somebody typed and that leads nowhere, kept for a minute; `address_hash` is where from."""

    __tablename__ = "guess"
    __table_args__ = (Index(None, "at"),)

    id: Mapped[Id]
    address_hash: Mapped[str]
    at: Mapped[Created]
