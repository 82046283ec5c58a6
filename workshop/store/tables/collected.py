"""Deals, activities and where they came from."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.collect.deals import Outcome, Side
from workshop.store.tables.base import Author, Base, Collected, Created, Id, Owned, reference
from workshop.store.tables.types import words_of


class UploadRow(Owned, Base):
    """A file between its upload and the person's word that it may be imported."""

    __tablename__ = "upload"

    id: Mapped[Id]
    file_name: Mapped[str]
    content: Mapped[bytes] = mapped_column(deferred=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    expires_at: Mapped[datetime]


class ImportBatchRow(Collected, Base):
    """One import; its rows are there as long as it is not withdrawn."""

    __tablename__ = "import_batch"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    id: Mapped[Id]
    key: Mapped[str]
    source: Mapped[str]
    files: Mapped[list[str]]
    deals: Mapped[int]
    activities: Mapped[int]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    withdrawn_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class DealRow(Collected, Base):
    """A deal; `source` and `external_id` say what it is called where it came from.

    `number` counts the workspace's deals in the order in which they were entered. A deal that somebody told
    in a workshop (`workshop_id`) is hidden from everybody else until the workshop reveals what was told.
    """

    __tablename__ = "deal"
    __table_args__ = (
        reference("import_batch", "batch_id"),
        reference("workshop", "workshop_id"),
        UniqueConstraint("workspace_id", "key"),
        Index(None, "workspace_id", "source", "external_id"),
        Index(None, "workspace_id", "workshop_id"),
    )

    id: Mapped[Id]
    key: Mapped[str | None]
    number: Mapped[int]
    name: Mapped[str]
    outcome: Mapped[Outcome] = mapped_column(words_of(Outcome))
    included: Mapped[bool] = mapped_column(default=True)
    source: Mapped[str | None]
    external_id: Mapped[str | None]
    batch_id: Mapped[str | None]
    workshop_id: Mapped[str | None]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class ActivityRow(Collected, Base):
    """An activity; `position` orders it among those of its deal, with room between neighbours."""

    __tablename__ = "activity"
    __table_args__ = (
        reference("deal", "deal_id", ondelete="CASCADE"),
        reference("import_batch", "batch_id"),
        UniqueConstraint("workspace_id", "key"),
        Index(None, "workspace_id", "deal_id", "position"),
        Index(None, "workspace_id", "batch_id"),
    )

    id: Mapped[Id]
    key: Mapped[str | None]
    deal_id: Mapped[str]
    position: Mapped[int] = mapped_column(BigInteger)
    day: Mapped[date | None]
    side: Mapped[Side] = mapped_column(words_of(Side))
    text: Mapped[str]
    contributor: Mapped[str | None]
    external_id: Mapped[str | None]
    batch_id: Mapped[str | None]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]
