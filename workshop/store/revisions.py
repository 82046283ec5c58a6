"""Makes and reads the revisions of a process; processes.py says which and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from workshop.domain.design.apply import apply
from workshop.domain.design.command_data import as_data, from_data
from workshop.domain.design.commands import Command
from workshop.domain.design.describe import describe
from workshop.domain.design.drafts import as_draft, drafted
from workshop.domain.design.process import Process
from workshop.domain.design.undo import inverse
from workshop.domain.words import Sentence
from workshop.store import authors, codec
from workshop.store.documents import pack_process, unpack_process
from workshop.store.door import member
from workshop.store.missing import Missing
from workshop.store.tables import ProcessRow, RevisionRow


@dataclass(frozen=True, slots=True)
class Draft:
    """The document after one command; `number` counts from 1."""

    number: int
    process: Process
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """How a revision comes from the one before; `undoes` is the number of the one that it takes back."""

    command: Command
    said: Sentence | None = None
    undoes: int | None = None


def first(session: Session, process: Process, *, key: str, said: Sentence) -> RevisionRow:
    """The revision that a process begins with; what was published arrives as a draft."""
    return _row(session, as_draft(process), number=1, key=key, sentence=codec.as_data(said))


def following(session: Session, head: ProcessRow, change: Change, *, key: str) -> RevisionRow | None:
    """The change applied to the newest document; None where it changes nothing.

    An undo is kept even then, or it would be chosen again and again. What was published arrives as a
    draft: a draft has no number of its own. Raises Conflict and Refused.
    """
    before = unpack_process(at(session, head.id, head.head).document)
    command = drafted(change.command)
    after = apply(before, command)
    if after == before and change.undoes is None:
        return None
    row = _row(
        session,
        after,
        number=head.head + 1,
        key=key,
        sentence=codec.as_data(change.said or describe(before, command)),
    )
    row.command = as_data(command)
    row.inverse = as_data(inverse(before, command))
    row.undoes = change.undoes
    return row


def at(session: Session, process: str, number: int) -> RevisionRow:
    """The revision of that number, its document loaded. Raises Missing."""
    query = select(RevisionRow).where(RevisionRow.process_id == process, RevisionRow.number == number)
    row = session.scalar(query.options(undefer(RevisionRow.document)))
    if row is None:
        raise Missing(f"{process} {number}")
    return row


def all_of(session: Session, process: str) -> Sequence[RevisionRow]:
    """Every revision without its document, the oldest first."""
    query = select(RevisionRow).where(RevisionRow.process_id == process)
    return session.scalars(query.order_by(RevisionRow.number)).all()


def taking_back(row: RevisionRow) -> Command:
    """The command that takes the revision's own back."""
    return from_data(row.inverse or {})


def draft(session: Session, row: RevisionRow) -> Draft:
    """The revision as the domain knows it."""
    author = authors.names(session).get(row.author_id, "")
    return Draft(row.number, unpack_process(row.document), author, row.created_at)


def _row(session: Session, process: Process, *, number: int, key: str, sentence: codec.Data) -> RevisionRow:
    return RevisionRow(
        number=number,
        key=key,
        sentence=sentence,
        author_id=member(session).person,
        document=pack_process(process),
    )
