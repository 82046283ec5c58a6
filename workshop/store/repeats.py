"""Makes a repeated request harmless: the same client-made key twice stores once.

A page that lost its connection cannot know whether its request arrived, so it sends it again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workshop.store.chunks import chunks
from workshop.store.tables import (
    ActivityRow,
    BallotRow,
    DealRow,
    DecisionRow,
    ImportBatchRow,
    OwnMethodRow,
    OwnQuestionnaireRow,
    PlanActionRow,
    RemarkRow,
    RespondentRow,
    RevisionRow,
    RoundRow,
    VersionRow,
    WorkshopRow,
)

Keyed = (
    ActivityRow
    | BallotRow
    | DealRow
    | DecisionRow
    | ImportBatchRow
    | OwnMethodRow
    | OwnQuestionnaireRow
    | PlanActionRow
    | RemarkRow
    | RespondentRow
    | RevisionRow
    | RoundRow
    | VersionRow
    | WorkshopRow
)
Row = TypeVar("Row", bound=Keyed)


def earlier(session: Session, kind: type[Row], key: str | None) -> Row | None:
    """The row that was stored with that key."""
    return None if key is None else session.scalar(select(kind).where(kind.key == key))


def earlier_ones(session: Session, kind: type[Row], keys: Collection[str]) -> dict[str, Row]:
    """The rows that were stored with those keys, by key."""
    found: dict[str, Row] = {}
    for some in chunks(keys):
        found |= {str(row.key): row for row in session.scalars(select(kind).where(kind.key.in_(some)))}
    return found


def once(session: Session, kind: type[Row], key: str | None, make: Callable[[], Row]) -> Row:
    """The row stored with that key, made now where there is none."""
    if (found := earlier(session, kind, key)) is not None:
        return found
    try:
        with session.begin_nested():
            row = make()
            session.add(row)
        return row
    except IntegrityError:
        # On PostgreSQL two of the same request may come past the look above; the second waits here.
        if (found := earlier(session, kind, key)) is not None:
            return found
        raise
