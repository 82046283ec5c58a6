"""Processes and their revisions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.store.tables.base import Author, Base, Created, Id, Owned, reference


class ProcessRow(Owned, Base):
    """The head of a process: the number of its newest revision, and its name as that one tells it."""

    __tablename__ = "process"

    id: Mapped[Id]
    name: Mapped[str]
    head: Mapped[int]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class RevisionRow(Owned, Base):
    """The draft after one command.

    `command` is empty for the first one. `inverse` takes the command back; `undoes` is the number of the
    revision that this one takes back. `sentence` tells the change as it was when it was made.
    """

    __tablename__ = "revision"
    __table_args__ = (
        reference("process", "process_id", ondelete="CASCADE"),
        UniqueConstraint("workspace_id", "key"),
    )

    process_id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    command: Mapped[dict[str, Any] | None]
    inverse: Mapped[dict[str, Any] | None] = mapped_column(deferred=True)
    sentence: Mapped[dict[str, Any]]
    undoes: Mapped[int | None]
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    document: Mapped[bytes] = mapped_column(deferred=True)


class VersionRow(Owned, Base):
    """A published version: the document as it was then, which no later change touches.

    `revision` is the number of the draft that it was made of. `open_errors` counts what the advisor found and
    nobody had dismissed: then `author_id` published in spite of it. A version that was withdrawn keeps its
    row, so that its number is never given to something else.
    """

    __tablename__ = "version"
    __table_args__ = (
        reference("process", "process_id", ondelete="CASCADE"),
        UniqueConstraint("workspace_id", "key"),
        UniqueConstraint("workspace_id", "process_id", "number"),
    )

    id: Mapped[Id]
    key: Mapped[str]
    process_id: Mapped[str]
    number: Mapped[int]
    revision: Mapped[int]
    note: Mapped[str]
    open_errors: Mapped[int]
    document: Mapped[bytes] = mapped_column(deferred=True)
    author_id: Mapped[Author]
    created_at: Mapped[Created]
    deleted_at: Mapped[datetime | None]
    remover_id: Mapped[Author | None]


class AgreementRow(Owned, Base):
    """That a member of the workspace agreed to a version, and when."""

    __tablename__ = "agreement"
    __table_args__ = (reference("version", "version_id", ondelete="CASCADE"),)

    version_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[Author] = mapped_column(primary_key=True)
    at: Mapped[Created]
