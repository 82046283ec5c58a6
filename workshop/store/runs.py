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
class Asked:
    """What a person asks of a run: a number of stages, and how finely to group, from -2 coarse to 2 fine."""

    stages: int | None = None
    strictness: int = 0


AS_THE_DEALS_SHOW = Asked()


@dataclass(frozen=True, slots=True)
class Run:
    """A run's result; `digest` names what it was made from, `asked` what somebody asked of it."""

    id: str
    number: int
    discovery: Discovery
    digest: str
    asked: Asked
    author: str
    at: datetime


def digest_of(deals: Sequence[Deal], decisions: Sequence[Decision], asked: Asked = AS_THE_DEALS_SHOW) -> str:
    """A name for a run's input: another one means that the run no longer tells what is there now."""
    told = [(type(decision).__name__, codec.as_data(decision)) for decision in decisions]
    data = [codec.as_data(tuple(deals)), told, asked.stages]
    # What was asked before there was a strictness keeps the name that it has.
    named = json.dumps([*data, asked.strictness] if asked.strictness else data)
    return sha256(named.encode()).hexdigest()


def save(session: Session, discovery: Discovery, *, digest: str, asked: Asked = AS_THE_DEALS_SHOW) -> Run:
    """Stores the result as the newest run."""
    row = RunRow(
        number=next_number(session, RunRow),
        digest=digest,
        stages=asked.stages,
        strictness=asked.strictness,
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


def latest_id(session: Session) -> str:
    """The id of the newest run that was not withdrawn, "" without any: for a page that asks what is new."""
    query = select(RunRow.id).where(RunRow.withdrawn_at.is_(None)).order_by(RunRow.number.desc()).limit(1)
    return session.scalar(query) or ""


def taken_back(session: Session) -> str | None:
    """The id of the newest run where it was withdrawn, so that it can be restored."""
    row = session.scalar(select(RunRow).order_by(RunRow.number.desc()).limit(1))
    return row.id if row and row.withdrawn_at else None


def withdraw(session: Session, run: str) -> bool:
    """Takes the run back, so that the one before it is the newest again. Raises Missing.

    False, and nothing is done, where a newer one stands on it.
    """
    row = _row(session, run)
    if row.withdrawn_at is None and _has_newer(session, row):
        return False
    row.withdrawn_at = row.withdrawn_at or now()
    return True


def restore(session: Session, run: str) -> bool:
    """Makes a withdrawn run the newest again; False where there is a newer one. Raises Missing."""
    row = _row(session, run)
    if _has_newer(session, row):
        return False
    row.withdrawn_at = None
    return True


def _row(session: Session, run: str) -> RunRow:
    row = session.scalar(select(RunRow).where(RunRow.id == run).with_for_update())
    if row is None:
        raise Missing(run)
    return row


def _has_newer(session: Session, row: RunRow) -> bool:
    newer = select(RunRow.id).where(RunRow.number > row.number, RunRow.withdrawn_at.is_(None)).limit(1)
    return session.scalar(newer) is not None


def _run(session: Session, row: RunRow) -> Run:
    author = authors.names(session).get(row.author_id, "")
    result, asked = unpack_discovery(row.result), Asked(row.stages, row.strictness)
    return Run(row.id, row.number, result, row.digest, asked, author, row.created_at)
