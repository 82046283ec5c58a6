from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.people import Role
from workshop.store.tables.base import Author, Base, Created, Id, Owned
from workshop.store.tables.types import words_of


class WorkspaceRow(Base):
    """One client company's private area; `revision` counts the changes of what was collected in it."""

    __tablename__ = "workspace"

    id: Mapped[Id]
    name: Mapped[str]
    is_demo: Mapped[bool]
    revision: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]


class MemberRow(Owned, Base):
    """A person in a workspace; who left stays a row, so that what they wrote keeps its author's name."""

    __tablename__ = "member"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    role: Mapped[Role] = mapped_column(words_of(Role))
    joined_at: Mapped[Created]
    left_at: Mapped[datetime | None]


class LogoRow(Owned, Base):
    """A logo as a PNG of our own making; the one in use was not replaced yet."""

    __tablename__ = "logo"

    id: Mapped[Id]
    content: Mapped[bytes] = mapped_column(deferred=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    replaced_at: Mapped[datetime | None]
