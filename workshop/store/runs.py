"""Runs of discovery and their results."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.cluster.decisions import Decision
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import Deal
from workshop.store import authors, codec
from workshop.store.clock import now
from workshop.store.documents import pack_discovery, unpack_discovery
from workshop.store.door import member
from workshop.store.missing import Missing
from workshop.store.numbers import next_number
from workshop.store.tables import RunRow


@dataclass(frozen=True, slots=True)
class Run:
    """A run's result; `digest` names what it was made from, `stages` is the number asked for."""

    id: str
    number: int
    discovery: Discovery
    digest: str
    stages: int | None
    author: str
    at: datetime


def digest_of(deals: Sequence[Deal], decisions: Sequence[Decision], stages: int | None) -> str:
    """A name for a run's input: another one means that the run no longer tells what is there now."""
    told = [(type(decision).__name__, codec.as_data(decision)) for decision in decisions]
    data = json.dumps([codec.as_data(tuple(deals)), told, stages])
    return sha256(data.encode()).hexdigest()


def save(session: Session, discovery: Discovery, *, digest: str, stages: int | None = None) -> Run:
    """Stores the result as the newest run."""
    row = RunRow(
        number=next_number(session, RunRow),
        digest=digest,
        stages=stages,
        result=pack_discovery(discovery),
        author_id=member(session).person,
    )
    session.add(row)
    session.flush()
    return _run(session, row)


def latest(session: Session) -> Run | None:
    """The newest run that was not withdrawn."""
    query = select(RunRow).where(RunRow.withdrawn_at.is_(None)).order_by(RunRow.number.desc()).limit(1)
    row = session.scalar(query)
    return _run(session, row) if row else None


def withdraw(session: Session, run: str) -> None:
    """Takes the run back, so that the one before it is the newest again. Raises Missing."""
    row = session.scalar(select(RunRow).where(RunRow.id == run))
    if row is None:
        raise Missing(run)
    row.withdrawn_at = row.withdrawn_at or now()


def _run(session: Session, row: RunRow) -> Run:
    author = authors.names(session).get(row.author_id, "")
    result = unpack_discovery(row.result)
    return Run(row.id, row.number, result, row.digest, row.stages, author, row.created_at)
