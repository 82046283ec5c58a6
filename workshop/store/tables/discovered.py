"""Runs of discovery, and what people decided about the grouping."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.store.tables.base import Author, Base, Collected, Created, Id


class DecisionRow(Collected, Base):
    """One decision; `number` counts a workspace's decisions in the order in which they were made.

    `act` names those that were made by one press, which are taken back together.
    """

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("workspace_id", "number"), UniqueConstraint("workspace_id", "key"))

    id: Mapped[Id]
    key: Mapped[str]
    number: Mapped[int]
    kind: Mapped[str]
    body: Mapped[dict[str, Any]]
    act: Mapped[str | None]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    withdrawn_at: Mapped[datetime | None]


class RunRow(Collected, Base):
    """One run; `digest` names its input, `stages` and `strictness` are what was asked for.

    `result` is compressed JSON.
    """

    __tablename__ = "run"
    __table_args__ = (UniqueConstraint("workspace_id", "number"),)

    id: Mapped[Id]
    number: Mapped[int]
    digest: Mapped[str]
    stages: Mapped[int | None]
    strictness: Mapped[int] = mapped_column(default=0)
    result: Mapped[bytes]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    withdrawn_at: Mapped[datetime | None]
