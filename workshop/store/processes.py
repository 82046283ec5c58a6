"""Processes, changed only through commands; each command makes a revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.design.commands import Command
from workshop.domain.design.process import Process
from workshop.domain.words import Sentence, say
from workshop.store import authors, codec, heads, repeats, revisions, taken_back
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.revisions import Change, Draft
from workshop.store.tables import ProcessRow, RevisionRow
from workshop.store.tokens import new_id
from workshop.store.undoing import Offer, offers, redo, undo

__all__ = [
    "HistoryLine",
    "Listed",
    "Offer",
    "apply",
    "at",
    "create",
    "head",
    "history",
    "mine",
    "number",
    "offers",
    "redo",
    "remove",
    "restore",
    "undo",
]


@dataclass(frozen=True, slots=True)
class Listed:
    """A process in the list of them; `head` is the number of its newest revision."""

    id: str
    name: str
    head: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one revision changed; `taken_back` where it is no longer in force."""

    number: int
    said: Sentence
    author: str
    at: datetime
    taken_back: bool


def create(session: Session, process: Process, *, key: str) -> str:
    """Stores the document as the first revision of a new process; the id of the process."""

    def make() -> RevisionRow:
        head = ProcessRow(id=new_id(), name=process.name, head=1)
        session.add(head)
        session.flush()
        row = revisions.first(
            session, process, key=key, said=say("Began the process “{name}”", name=process.name)
        )
        row.process_id = head.id
        return row

    return repeats.once(session, RevisionRow, key, make).process_id


def mine(session: Session) -> tuple[Listed, ...]:
    """The workspace's processes, the first made first."""
    query = select(ProcessRow).where(ProcessRow.deleted_at.is_(None))
    rows = session.scalars(query.order_by(ProcessRow.created_at, ProcessRow.id))
    return tuple(Listed(row.id, row.name, row.head, row.created_at) for row in rows)


def number(session: Session, process: str) -> int:
    """The number of the newest revision, for a page that asks whether it is still current. Raises Missing."""
    row = heads.head_row(session, process)
    if row.deleted_at is not None:
        raise Missing(process)
    return row.head


def head(session: Session, process: str) -> Draft:
    """The newest revision. Raises Missing."""
    return at(session, process, number(session, process))


def at(session: Session, process: str, number: int) -> Draft:
    """The revision of that number. Raises Missing."""
    return revisions.draft(session, revisions.at(session, process, number))


def apply(session: Session, process: str, command: Command, *, key: str) -> Draft:
    """Applies the command to the newest document and answers the draft that it made.

    The same key again answers the first draft. Raises Missing, and Conflict and Refused as the domain does.
    """
    return heads.write(session, heads.locked(session, process), Change(command), key=key)


def history(session: Session, process: str) -> tuple[HistoryLine, ...]:
    """What was changed, by whom and when, the newest first."""
    rows = revisions.all_of(session, process)
    standing, who = taken_back.in_force(rows), authors.names(session)
    return tuple(
        HistoryLine(
            row.number,
            codec.sentence_from_data(row.sentence),
            who.get(row.author_id, ""),
            row.created_at,
            row.number not in standing,
        )
        for row in reversed(rows)
    )


def remove(session: Session, process: str) -> None:
    """Takes the process away; it can come back for 30 days. Raises Missing."""
    take_away(session, heads.head_row(session, process))


def restore(session: Session, process: str) -> None:
    """Brings the process back with its whole history. Raises Missing."""
    bring_back(heads.head_row(session, process))
