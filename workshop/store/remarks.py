"""Comments and open questions, by participants and by members."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import Remark, RemarkKind
from workshop.store import authors, repeats
from workshop.store.callers import Participant
from workshop.store.clock import now
from workshop.store.door import author
from workshop.store.ended import refuse_when_over
from workshop.store.missing import Missing
from workshop.store.tables import RemarkRow


def add(
    session: Session,
    workshop: str,
    text: str,
    *,
    step: BoardStep,
    key: str,
    kind: RemarkKind = RemarkKind.COMMENT,
    about: str = "",
    about_words: str = "",
) -> Remark:
    """Says something; the same key again answers the first.

    Raises Finished, as every change here does, where the workshop can only be read.
    """
    refuse_when_over(session, workshop)

    def make() -> RemarkRow:
        return RemarkRow(
            key=key,
            workshop_id=workshop,
            kind=kind,
            step=step,
            about=about,
            about_words=about_words,
            text=text,
            author_id=author(session).person,
        )

    row = repeats.once(session, RemarkRow, key, make)
    return _read(row, authors.names(session))


def of(session: Session, workshop: str) -> tuple[Remark, ...]:
    """Everything that was said there, the oldest first."""
    there = select(RemarkRow).where(RemarkRow.workshop_id == workshop, RemarkRow.deleted_at.is_(None))
    rows = session.scalars(there.order_by(RemarkRow.created_at, RemarkRow.id))
    who = authors.names(session)
    return tuple(_read(row, who) for row in rows)


def remove(session: Session, remark: str) -> None:
    """Takes the caller's own remark away, or for a member anybody's. Raises Missing, as `restore` does."""
    row = _changed(session, remark)
    row.deleted_at, row.remover_id = row.deleted_at or now(), author(session).person


def restore(session: Session, remark: str) -> None:
    """Brings it back."""
    row = _changed(session, remark)
    row.deleted_at = row.remover_id = None


def _changed(session: Session, remark: str) -> RemarkRow:
    """The remark, where it is the caller's to change."""
    row, who = _row(session, remark), author(session)
    refuse_when_over(session, row.workshop_id)
    if isinstance(who, Participant) and row.author_id != who.person:
        raise Missing(remark)
    return row


def _row(session: Session, remark: str) -> RemarkRow:
    row = session.scalar(select(RemarkRow).where(RemarkRow.id == remark))
    if row is None:
        raise Missing(remark)
    return row


def _read(row: RemarkRow, who: dict[str, str]) -> Remark:
    name = who.get(row.author_id, "")
    return Remark(
        row.id, row.kind, row.step, row.text, name, row.author_id, row.created_at, row.about, row.about_words
    )
