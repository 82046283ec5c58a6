"""Checks the rows that are about to be written."""

from __future__ import annotations

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from workshop.store.callers import Caller, Member, Participant, Respondent, SignedIn
from workshop.store.tables import (
    ActivityRow,
    AnswerRow,
    Base,
    DealRow,
    DecisionRow,
    MemberRow,
    Owned,
    ParticipantRow,
    RemarkRow,
    RespondentRow,
    VoteRow,
    WorkspaceRow,
)
from workshop.store.walls import WallError, reach, within

Insider = Member | Respondent | Participant


def check_rows(session: Session, who: Caller) -> frozenset[type[Base]]:
    """The tables that the flush changes; WallError where a row is not the caller's to write."""
    new, old = set(session.new), {row for row in session.dirty if session.is_modified(row)}
    old |= set(session.deleted)
    made, changed = _tables(new), _tables(old)
    within(made, reach(who).makes, who)
    within(changed, reach(who).changes, who)
    for row in new:
        _admit(session, row, who)
    for row in old:
        _check_kept(row, who)
    return made | changed


def _tables(rows: set[Base]) -> frozenset[type[Base]]:
    return frozenset(type(row) for row in rows)


def _admit(session: Session, row: Base, who: Caller) -> None:
    if isinstance(who, Insider) and isinstance(row, Owned):
        row.workspace_id = row.workspace_id or who.workspace
        _check_own(row, who)
    if isinstance(who, SignedIn):
        _check_founded(session, row, who)


def _check_kept(row: Base, who: Caller) -> None:
    if isinstance(row, Owned):
        if isinstance(who, Insider):
            _check_own(row, who)
        if inspect(row).attrs["workspace_id"].history.deleted:
            raise WallError("No row changes its workspace.")


def _check_own(row: Owned, who: Member | Respondent | Participant) -> None:
    if row.workspace_id != who.workspace or not _is_theirs(row, who):
        raise WallError(f"A row of {row.workspace_id} is not {who}'s to write.")


def _is_theirs(row: Owned, who: Member | Respondent | Participant) -> bool:
    match who:
        case Respondent():
            return _is_about(row, who)
        case Participant():
            return _is_said_by(row, who)
    return True


def _is_said_by(row: Owned, who: Participant) -> bool:
    """Whether the participant told, decided or said it, or it is their own seat."""
    match row:
        case DealRow() | RemarkRow():
            return (row.author_id, row.workshop_id) == (who.person, who.workshop)
        case ActivityRow() | DecisionRow():
            return row.author_id == who.person
        case VoteRow() | ParticipantRow():
            return row.person_id == who.person
    return False


def _is_about(row: Owned, who: Respondent) -> bool:
    """Whether it is the respondent's own row or an answer of theirs, in their round."""
    match row:
        case RespondentRow():
            return (row.id, row.round_id) == (who.respondent, who.round)
        case AnswerRow():
            return (row.respondent_id, row.round_id) == (who.respondent, who.round)
    return False


def _check_founded(session: Session, row: Base, who: SignedIn) -> None:
    """Who is in no workspace may found one and be its first member, not step into somebody else's."""
    founded = session.info.setdefault("founded", set())
    if isinstance(row, WorkspaceRow):
        founded.add(row.id)
    elif isinstance(row, MemberRow) and (row.person_id != who.person or row.workspace_id not in founded):
        raise WallError(f"{who} may join only what {who.person} founded just now.")
