"""The questionnaires that a workspace uploaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.store import authors, own_files, repeats
from workshop.store.documents import pack_questionnaire, unpack_questionnaire
from workshop.store.door import member
from workshop.store.kept import bring_back, take_away
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
    rows, who = own_files.all_rows(session, OwnQuestionnaireRow), authors.names(session)
    return tuple(_own(row, who) for row in rows)


def questionnaire(session: Session, own: str) -> Questionnaire:
    """What one of them asks. Raises Missing, also where it is removed."""
    return unpack_questionnaire(own_files.kept_row(session, OwnQuestionnaireRow, own).questionnaire)


def file(session: Session, own: str) -> tuple[str, bytes]:
    """The name and the bytes of the file as it was uploaded. Raises Missing, also where it is removed."""
    return own_files.file(session, OwnQuestionnaireRow, own)


def remove(session: Session, own: str) -> str:
    """Takes it out, and answers its title; rounds that were started with it go on. Raises Missing."""
    row = own_files.row(session, OwnQuestionnaireRow, own)
    take_away(session, row)
    return row.title


def restore(session: Session, own: str) -> None:
    """Brings it back. Raises Missing."""
    bring_back(own_files.row(session, OwnQuestionnaireRow, own))


def _own(row: OwnQuestionnaireRow, who: dict[str, str]) -> OwnQuestionnaire:
    author = who.get(row.author_id, "")
    return OwnQuestionnaire(row.id, row.title, row.questions, row.file_name, author, row.created_at)
