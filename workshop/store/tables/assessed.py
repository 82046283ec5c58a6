"""Rounds of an assessment: who is asked, what they answered, and what is done about it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.assess.answers import RespondentRole
from workshop.store.tables.base import Author, Base, Created, Id, Owned, reference
from workshop.store.tables.types import words_of


class TeamRow(Owned, Base):
    """A named part of a workspace's people."""

    __tablename__ = "team"
    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    id: Mapped[Id]
    name: Mapped[str]
    author_id: Mapped[Author]
    created_at: Mapped[Created]


class OwnQuestionnaireRow(Owned, Base):
    """A questionnaire that was uploaded: `content` as the file was, `questionnaire` compressed JSON."""

    __tablename__ = "own_questionnaire"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    id: Mapped[Id]
    key: Mapped[str]
    title: Mapped[str]
    questions: Mapped[int]
    file_name: Mapped[str]
    content: Mapped[bytes] = mapped_column(deferred=True)
    questionnaire: Mapped[bytes] = mapped_column(deferred=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class RoundRow(Owned, Base):
    """A round with the questionnaire that it was started with, as compressed JSON.

    `link_id` is from what its open link is made, `link_hash` what is kept of that link's secret; both are
    empty while only people with an invitation may answer.
    """

    __tablename__ = "round"
    __table_args__ = (reference("team", "team_id"), UniqueConstraint("workspace_id", "key"))

    id: Mapped[Id]
    key: Mapped[str]
    title: Mapped[str]
    questionnaire: Mapped[bytes]
    team_id: Mapped[str | None]
    target: Mapped[int | None]
    link_id: Mapped[str | None]
    link_hash: Mapped[str | None] = mapped_column(unique=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    closed_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class RespondentRow(Owned, Base):
    """Somebody who is asked.

    `invitation_hash` is kept of the link that the inviter sends; it shows no answer. `personal_hash` is kept
    of the respondent's own link, which does.
    """

    __tablename__ = "respondent"
    __table_args__ = (
        reference("round", "round_id", ondelete="CASCADE"),
        UniqueConstraint("workspace_id", "key"),
    )

    id: Mapped[Id]
    key: Mapped[str]
    round_id: Mapped[str]
    name: Mapped[str]
    role: Mapped[RespondentRole] = mapped_column(words_of(RespondentRole))
    shown_by_role: Mapped[bool] = mapped_column(default=False)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    invitation_hash: Mapped[str | None] = mapped_column(unique=True)
    personal_hash: Mapped[str | None] = mapped_column(unique=True)
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class AnswerRow(Owned, Base):
    """What one respondent put down on one question; writing it again replaces it."""

    __tablename__ = "answer"
    __table_args__ = (
        reference("round", "round_id", ondelete="CASCADE"),
        reference("respondent", "respondent_id", ondelete="CASCADE"),
    )

    respondent_id: Mapped[str] = mapped_column(primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    round_id: Mapped[str]
    level: Mapped[int | None]
    chosen: Mapped[bool]
    note: Mapped[str]
    evidence: Mapped[str]
    evidence_link: Mapped[str]
    at: Mapped[datetime]


class PlanActionRow(Owned, Base):
    """An action of the improvement plan; `level` is the rating to which it raises the question."""

    __tablename__ = "plan_action"
    __table_args__ = (
        reference("round", "round_id", ondelete="CASCADE"),
        UniqueConstraint("workspace_id", "key"),
    )

    id: Mapped[Id]
    key: Mapped[str]
    round_id: Mapped[str]
    question: Mapped[str]
    level: Mapped[int]
    text: Mapped[str]
    owner: Mapped[str]
    due: Mapped[date | None]
    done_at: Mapped[datetime | None]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]
