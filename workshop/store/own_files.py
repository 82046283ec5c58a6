"""The files that a workspace brought itself, of whatever kind: all that are there, one, its bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from workshop.store.missing import Missing
from workshop.store.tables import OwnMethodRow, OwnQuestionnaireRow

Row = TypeVar("Row", OwnMethodRow, OwnQuestionnaireRow)


def all_rows(session: Session, table: type[Row]) -> Iterable[Row]:
    """Those that are not removed, by title."""
    there = select(table).where(table.deleted_at.is_(None))
    return session.scalars(there.order_by(table.title, table.id))


def row(session: Session, table: type[Row], id: str) -> Row:
    """One of them with its content, removed or not. Raises Missing."""
    found = session.scalar(select(table).where(table.id == id).options(undefer("*")))
    if found is None:
        raise Missing(id)
    return found


def kept_row(session: Session, table: type[Row], id: str) -> Row:
    """One of them with its content. Raises Missing, also where it is removed."""
    found = row(session, table, id)
    if found.deleted_at is not None:
        raise Missing(id)
    return found


def file(session: Session, table: type[Row], id: str) -> tuple[str, bytes]:
    """The name and the bytes of the file as it was uploaded. Raises Missing, also where it is removed."""
    found = kept_row(session, table, id)
    return found.file_name, found.content
