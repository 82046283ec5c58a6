from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from workshop.store.tables.base import Author, Base, Created, Id, Owned, reference


class ReadingLinkRow(Owned, Base):
    """A link by which anybody reads the process; the secret is made from `id`, its hash is what is kept.

    `expires_at` is empty where it never does, `ended_at` is when somebody ended it.
    """

    __tablename__ = "reading_link"
    __table_args__ = (
        reference("process", "process_id", ondelete="CASCADE"),
        Index(None, "workspace_id", "process_id"),
    )

    id: Mapped[Id]
    process_id: Mapped[str]
    secret_hash: Mapped[str] = mapped_column(unique=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    expires_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
