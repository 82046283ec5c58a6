"""What a workspace designs by, beside the process itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.store.tables.base import Author, Base, Created, Id, Owned


class OwnMethodRow(Owned, Base):
    """A qualifying method that was uploaded: `content` as the file was, `method` compressed JSON."""

    __tablename__ = "own_method"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)

    id: Mapped[Id]
    key: Mapped[str]
    title: Mapped[str]
    file_name: Mapped[str]
    content: Mapped[bytes] = mapped_column(deferred=True)
    method: Mapped[bytes]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]
