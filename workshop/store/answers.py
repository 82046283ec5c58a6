"""What respondents answer. While a round runs, only they themselves see it."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workshop.domain.assess.answers import Answer, Evidence
from workshop.domain.assess.rounds import GivenAnswer
from workshop.store import respondents, rounds
from workshop.store.clock import now
from workshop.store.tables import AnswerRow, RespondentRow


class Closed(Exception):
    """The round takes no more answers."""


def put(session: Session, answer: GivenAnswer) -> GivenAnswer:
    """Keeps the caller's answer to a question in the place of an earlier one; sent twice, it stands once.

    `at` is set here. Raises Closed.
    """
    who = respondents.answering(session)
    if rounds.is_closed(session, who.round):
        raise Closed(who.round)
    row = _row(session, answer.question) or _added(session, answer.question)
    row.level, row.chosen, row.note, row.at = answer.level, answer.chosen, answer.note, now()
    row.evidence, row.evidence_link = answer.evidence.text, answer.evidence.link
    return _given(row)


def mine(session: Session) -> dict[str, GivenAnswer]:
    """What the caller has put down so far, by question."""
    own = select(AnswerRow).where(AnswerRow.respondent_id == respondents.answering(session).respondent)
    return {row.question: _given(row) for row in session.scalars(own)}


def of_round(session: Session, round: str) -> tuple[Answer, ...]:
    """Everybody's answers in a closed round; the caller's own alone while it runs.

    In the order of the respondents' ids, which tells nothing of who they are. A note without an answer is
    there as one that does not know.
    """
    said = or_(
        AnswerRow.chosen, AnswerRow.note != "", AnswerRow.evidence != "", AnswerRow.evidence_link != ""
    )
    found = (
        select(AnswerRow, RespondentRow)
        .join(
            RespondentRow,
            (RespondentRow.workspace_id == AnswerRow.workspace_id)
            & (RespondentRow.id == AnswerRow.respondent_id),
        )
        .where(AnswerRow.round_id == round, RespondentRow.deleted_at.is_(None), said)
        .order_by(RespondentRow.id, AnswerRow.question)
    )
    return tuple(_answer(row, by) for row, by in session.execute(found))


def _row(session: Session, question: str) -> AnswerRow | None:
    own = AnswerRow.respondent_id == respondents.answering(session).respondent
    return session.scalar(select(AnswerRow).where(own, AnswerRow.question == question))


def _added(session: Session, question: str) -> AnswerRow:
    who = respondents.answering(session)
    row = AnswerRow(
        respondent_id=who.respondent,
        round_id=who.round,
        question=question,
        chosen=False,
        note="",
        evidence="",
        evidence_link="",
        at=now(),
    )
    try:
        with session.begin_nested():
            session.add(row)
        return row
    except IntegrityError:
        # On PostgreSQL the same answer may arrive twice at once; the second waits here.
        if (found := _row(session, question)) is not None:
            return found
        raise


def _given(row: AnswerRow) -> GivenAnswer:
    evidence = Evidence(row.evidence, row.evidence_link)
    return GivenAnswer(row.question, row.level, row.chosen, row.note, evidence, row.at)


def _answer(row: AnswerRow, by: RespondentRow) -> Answer:
    evidence = Evidence(row.evidence, row.evidence_link)
    return Answer(respondents.read(by).respondent, row.question, row.level, row.note, evidence)
