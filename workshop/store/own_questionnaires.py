"""The questionnaires that a workspace uploaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.store import authors, repeats
from workshop.store.documents import pack_questionnaire, unpack_questionnaire
from workshop.store.door import member
from workshop.store.kept import bring_back, take_away
from workshop.store.missing import Missing
from workshop.store.tables import OwnQuestionnaireRow


@dataclass(frozen=True, slots=True)
class OwnQuestionnaire:
    """A line of the list of them; `questions` is how many it asks."""

    id: str
    title: str
    questions: int
    file_name: str
    author: str
    at: datetime


def add(
    session: Session, questionnaire: Questionnaire, content: bytes, *, file_name: str, key: str
) -> OwnQuestionnaire:
    """Keeps the questionnaire and its file; the same key again answers what the first one kept."""

    def make() -> OwnQuestionnaireRow:
        return OwnQuestionnaireRow(
            key=key,
            title=questionnaire.title,
            questions=len(tuple(questionnaire.questions)),
            file_name=file_name,
            content=content,
            questionnaire=pack_questionnaire(questionnaire),
            author_id=member(session).person,
        )

    return _own(repeats.once(session, OwnQuestionnaireRow, key, make), authors.names(session))


def all_own(session: Session) -> tuple[OwnQuestionnaire, ...]:
    """Those that are not removed, by title."""
    there = select(OwnQuestionnaireRow).where(OwnQuestionnaireRow.deleted_at.is_(None))
    rows = session.scalars(there.order_by(OwnQuestionnaireRow.title, OwnQuestionnaireRow.id))
    who = authors.names(session)
    return tuple(_own(row, who) for row in rows)


def questionnaire(session: Session, own: str) -> Questionnaire:
    """What one of them asks. Raises Missing, also where it is removed."""
    return unpack_questionnaire(_kept(session, own).questionnaire)


def file(session: Session, own: str) -> tuple[str, bytes]:
    """The name and the bytes of the file as it was uploaded. Raises Missing."""
    row = _kept(session, own)
    return row.file_name, row.content


def remove(session: Session, own: str) -> None:
    """Takes it out of the list; rounds that were started with it go on. Raises Missing."""
    take_away(session, _row(session, own))


def restore(session: Session, own: str) -> None:
    """Brings it back. Raises Missing."""
    bring_back(_row(session, own))


def _row(session: Session, own: str) -> OwnQuestionnaireRow:
    query = select(OwnQuestionnaireRow).where(OwnQuestionnaireRow.id == own)
    whole = undefer(OwnQuestionnaireRow.content), undefer(OwnQuestionnaireRow.questionnaire)
    row = session.scalar(query.options(*whole))
    if row is None:
        raise Missing(own)
    return row


def _kept(session: Session, own: str) -> OwnQuestionnaireRow:
    row = _row(session, own)
    if row.deleted_at is not None:
        raise Missing(own)
    return row


def _own(row: OwnQuestionnaireRow, who: dict[str, str]) -> OwnQuestionnaire:
    author = who.get(row.author_id, "")
    return OwnQuestionnaire(row.id, row.title, row.questions, row.file_name, author, row.created_at)
