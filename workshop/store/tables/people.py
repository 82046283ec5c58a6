from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from workshop.store.tables.base import Base, Created, Id


class PersonRow(Base):
    """Somebody who can sign in; `email` is in lower case."""

    __tablename__ = "person"

    id: Mapped[Id]
    name: Mapped[str]
    email: Mapped[str | None] = mapped_column(unique=True)
    created_at: Mapped[Created]


class SignInLinkRow(Base):
    """A link that signs one person in once; only the hash of its token is kept."""

    __tablename__ = "sign_in_link"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[Created]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SignInRow(Base):
    """One browser in which a person is signed in, until `ended_at`; only the hash of its cookie is kept."""

    __tablename__ = "sign_in"

    id: Mapped[Id]
    token_hash: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    user_agent: Mapped[str]
    created_at: Mapped[Created]
    seen_at: Mapped[Created]
    ended_at: Mapped[datetime | None]
