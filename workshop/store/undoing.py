"""Undo and redo: each member takes their own changes back, whatever others did meanwhile."""

from __future__ import annotations

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


def next_undo(session: Session, process: str) -> Sentence | None:
    """What `undo` would take back, for its button."""
    rows = revisions.all_of(session, process)
    row = taken_back.to_undo(rows, member(session).person)
    return codec.sentence_from_data(taken_back.change_behind(rows, row).sentence) if row else None


def next_redo(session: Session, process: str) -> Sentence | None:
    """What `redo` would bring back, for its button."""
    rows = revisions.all_of(session, process)
    row = taken_back.to_redo(rows, member(session).person)
    return codec.sentence_from_data(taken_back.change_behind(rows, row).sentence) if row else None


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
