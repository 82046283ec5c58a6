"""Undo and redo: each member takes their own changes back, whatever others did meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from workshop.domain.words import Sentence, say
from workshop.store import codec, heads, repeats, revisions, taken_back
from workshop.store.door import member
from workshop.store.revisions import Change, Draft
from workshop.store.tables import RevisionRow


def undo(session: Session, process: str, *, key: str) -> Draft | None:
    """Takes the member's own latest change back; None where there is none. Raises as `apply` does."""
    return _take_back(session, process, key=key, redo=False)


def redo(session: Session, process: str, *, key: str) -> Draft | None:
    """Brings back what the member's latest undo took; None where there is none. Raises as `apply` does."""
    return _take_back(session, process, key=key, redo=True)


@dataclass(frozen=True, slots=True)
class Offer:
    """A change of the member's own that a button would take back or bring back, and when it was made."""

    said: Sentence
    at: datetime


def offers(session: Session, process: str) -> tuple[Offer | None, Offer | None]:
    """What `undo` would take back and what `redo` would bring back."""
    rows, person = revisions.all_of(session, process), member(session).person
    chosen = (taken_back.to_undo(rows, person), taken_back.to_redo(rows, person))
    undo, redo = (_offer(rows, row) if row else None for row in chosen)
    return undo, redo


def _offer(rows: Sequence[RevisionRow], row: RevisionRow) -> Offer:
    behind = taken_back.change_behind(rows, row)
    return Offer(codec.sentence_from_data(behind.sentence), behind.created_at)


def _take_back(session: Session, process: str, *, key: str, redo: bool) -> Draft | None:
    row = heads.locked(session, process)
    if (stored := repeats.earlier(session, RevisionRow, key)) is not None:
        return revisions.draft(session, stored)
    rows = revisions.all_of(session, process)
    choose = taken_back.to_redo if redo else taken_back.to_undo
    if (taken := choose(rows, member(session).person)) is None:
        return None
    about = codec.sentence_from_data(taken_back.change_behind(rows, taken).sentence)
    said = say("Redid: {what}", what=about) if redo else say("Undid: {what}", what=about)
    return heads.write(session, row, Change(revisions.taking_back(taken), said, taken.number), key=key)
