from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from workshop.store.tables.base import Author, Base, Created, Id, Owned
from workshop.store.tables.types import words_of


class JobState(StrEnum):
    """Where a piece of heavy work stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


LIVE = text("state IN ('waiting', 'running', 'done')")


class JobRow(Owned, Base):
    """Heavy work; `digest` names its input and everything that its result depends on.

    Among live jobs of a workspace a digest is unique, so that nothing is done twice. `subject` is the id of
    what the work is about, `revision` the one that it was made from. While a job runs, `seen_at` is when its
    worker last said so.
    """

    __tablename__ = "job"
    __table_args__ = (
        Index(
            "uq_job_workspace_id_digest",
            "workspace_id",
            "digest",
            unique=True,
            sqlite_where=LIVE,
            postgresql_where=LIVE,
        ),
        Index(None, "state", "created_at"),
        CheckConstraint("progress >= 0 AND progress <= 1", name="progress"),
    )

    id: Mapped[Id]
    kind: Mapped[str]
    subject: Mapped[str | None]
    revision: Mapped[int | None]
    digest: Mapped[str]
    state: Mapped[JobState] = mapped_column(words_of(JobState), default=JobState.WAITING)
    progress: Mapped[float] = mapped_column(default=0.0)
    words: Mapped[dict[str, Any] | None]
    payload: Mapped[bytes] = mapped_column(deferred=True)
    media_type: Mapped[str | None]
    file_name: Mapped[str | None]
    result: Mapped[bytes | None] = mapped_column(deferred=True)
    error: Mapped[dict[str, Any] | None]
    cancel_wanted: Mapped[bool] = mapped_column(default=False)
    attempts: Mapped[int] = mapped_column(default=0)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    started_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
