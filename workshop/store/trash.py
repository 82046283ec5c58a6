"""What was removed in the last 30 days, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, String, Update, cast, delete, literal, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from workshop.store import (
    activities,
    authors,
    ballots,
    deals,
    imports,
    logos,
    own_methods,
    own_questionnaires,
    parts,
    plans,
    processes,
    respondents,
    rounds,
    uploads,
    versions,
    workshops,
)
from workshop.store.clock import now
from workshop.store.kept import kept, kept_until
from workshop.store.missing import Missing
from workshop.store.tables import (
    ActivityRow,
    BallotRow,
    Base,
    DealRow,
    ImportBatchRow,
    OwnMethodRow,
    OwnQuestionnaireRow,
    PlanActionRow,
    ProcessRow,
    RespondentRow,
    RoundRow,
    VersionRow,
    WorkshopRow,
)

NOTHING = literal("")


class Kind(StrEnum):
    """What can be brought back."""

    DEAL = "deal"
    ACTIVITY = "activity"
    PROCESS = "process"
    BATCH = "import"
    ROUND = "round"
    RESPONDENT = "respondent"
    QUESTIONNAIRE = "questionnaire"
    METHOD = "method"
    ACTION = "action"
    WORKSHOP = "workshop"
    BALLOT = "ballot"
    VERSION = "version"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that was removed; `of` is what it was part of, `by` the name of who removed it.

    An activity is part of a deal, a respondent and an action of a plan of a round, a vote of a workshop. A
    published version has the name of its process and is of its number; a part of a process is of its stage.
    """

    kind: Kind
    id: str
    name: str
    at: datetime
    by: str = ""
    of: str = ""


def _restore_activity(session: Session, activity: str) -> None:
    if not activities.restore(session, activity) and activities.activity(session, activity) is None:
        raise Missing(activity)


_RESTORE: dict[Kind, Callable[[Session, str], object]] = {
    Kind.DEAL: deals.restore,
    Kind.ACTIVITY: _restore_activity,
    Kind.PROCESS: processes.restore,
    Kind.BATCH: imports.restore,
    Kind.ROUND: rounds.restore,
    Kind.RESPONDENT: respondents.restore,
    Kind.QUESTIONNAIRE: own_questionnaires.restore,
    Kind.METHOD: own_methods.restore,
    Kind.ACTION: plans.restore,
    Kind.WORKSHOP: workshops.restore,
    Kind.BALLOT: ballots.restore,
    Kind.VERSION: versions.restore_one,
    Kind.PART: parts.restore,
}


Query = Select[str, Any, Any, str | None, Any]
Named = InstrumentedAttribute[Any] | ColumnElement[str]
Removable = type[
    ActivityRow
    | DealRow
    | ProcessRow
    | ImportBatchRow
    | OwnQuestionnaireRow
    | OwnMethodRow
    | PlanActionRow
    | RespondentRow
    | RoundRow
    | WorkshopRow
    | BallotRow
    | VersionRow
]


def _deals() -> Query:
    return _gone(DealRow, DealRow.name, DealRow.deleted_at)


def _activities() -> Query:
    deal = (DealRow.workspace_id == ActivityRow.workspace_id) & (DealRow.id == ActivityRow.deal_id)
    gone = _gone(ActivityRow, ActivityRow.text, ActivityRow.deleted_at, DealRow.name)
    return gone.join(DealRow, deal).where(kept(DealRow))


def _processes() -> Query:
    return _gone(ProcessRow, ProcessRow.name, ProcessRow.deleted_at)


def _batches() -> Query:
    return _gone(ImportBatchRow, ImportBatchRow.files, ImportBatchRow.withdrawn_at)


def _rounds() -> Query:
    return _gone(RoundRow, RoundRow.title, RoundRow.deleted_at)


def _respondents() -> Query:
    return _of_a_round(RespondentRow, RespondentRow.name)


def _actions() -> Query:
    return _of_a_round(PlanActionRow, PlanActionRow.text)


def _of_a_round(rows: type[RespondentRow | PlanActionRow], name: Named) -> Query:
    its_round = (RoundRow.workspace_id == rows.workspace_id) & (RoundRow.id == rows.round_id)
    gone = _gone(rows, name, rows.deleted_at, RoundRow.title).join(RoundRow, its_round)
    return gone.where(RoundRow.deleted_at.is_(None))


def _questionnaires() -> Query:
    return _gone(OwnQuestionnaireRow, OwnQuestionnaireRow.title, OwnQuestionnaireRow.deleted_at)


def _methods() -> Query:
    return _gone(OwnMethodRow, OwnMethodRow.title, OwnMethodRow.deleted_at)


def _workshops() -> Query:
    return _gone(WorkshopRow, WorkshopRow.title, WorkshopRow.deleted_at)


def _ballots() -> Query:
    there = (WorkshopRow.workspace_id == BallotRow.workspace_id) & (WorkshopRow.id == BallotRow.workshop_id)
    gone = _gone(BallotRow, BallotRow.question, BallotRow.deleted_at, WorkshopRow.title)
    return gone.join(WorkshopRow, there).where(WorkshopRow.deleted_at.is_(None))


def _versions() -> Query:
    its = (ProcessRow.workspace_id == VersionRow.workspace_id) & (ProcessRow.id == VersionRow.process_id)
    gone = _gone(VersionRow, ProcessRow.name, VersionRow.deleted_at, cast(VersionRow.number, String))
    return gone.join(ProcessRow, its).where(ProcessRow.deleted_at.is_(None))


def _gone(
    rows: Removable,
    name: Named,
    at: InstrumentedAttribute[datetime | None],
    whole: Named = NOTHING,
) -> Query:
    """Id, name, when, by whom and what it was part of."""
    return select(rows.id, name, at, rows.remover_id, whole).select_from(rows).where(at > kept_until())


_QUERIES: dict[Kind, Callable[[], Query]] = {
    Kind.DEAL: _deals,
    Kind.ACTIVITY: _activities,
    Kind.PROCESS: _processes,
    Kind.BATCH: _batches,
    Kind.ROUND: _rounds,
    Kind.RESPONDENT: _respondents,
    Kind.QUESTIONNAIRE: _questionnaires,
    Kind.METHOD: _methods,
    Kind.ACTION: _actions,
    Kind.WORKSHOP: _workshops,
    Kind.BALLOT: _ballots,
    Kind.VERSION: _versions,
}


# Parts before the whole that they are of.
_ASSESSED = (PlanActionRow, RespondentRow, RoundRow, OwnQuestionnaireRow)


def _name(name: str | list[str]) -> str:
    return name if isinstance(name, str) else ", ".join(name)


def removed(session: Session) -> tuple[Removed, ...]:
    """What can be brought back, the newest first.

    A part of what is away itself is not told apart: it comes back with the whole.
    """
    who = authors.names(session)
    found = [
        Removed(kind, removed_id, _name(name), at, who.get(remover or "", ""), whole)
        for kind, query in _QUERIES.items()
        for removed_id, name, at, remover, whole in session.execute(query())
    ]
    found += [
        Removed(Kind.PART, one.id, one.name, one.at, one.by, one.place) for one in parts.removed(session)
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.id), reverse=True))


def restore(session: Session, kind: Kind, removed_id: str) -> None:
    """Brings it back exactly as it was. Raises Missing."""
    _RESTORE[kind](session, removed_id)


def clear_out(session: Session) -> None:
    """Erases what was removed in the workspace more than 30 days ago."""
    until = kept_until()
    withdrawn = select(ImportBatchRow.id).where(ImportBatchRow.withdrawn_at <= until)
    for rows in (ActivityRow, DealRow):
        _erase(session, rows, rows.batch_id.in_(withdrawn))
    _erase(session, ImportBatchRow, ImportBatchRow.withdrawn_at <= until)
    _let_go(session, select(WorkshopRow.id).where(WorkshopRow.deleted_at <= until))
    for removable in (ActivityRow, DealRow, ProcessRow, *_ASSESSED, OwnMethodRow, BallotRow, WorkshopRow):
        _erase(session, removable, removable.deleted_at <= until)
    uploads.clear_out(session)
    logos.clear_out(session)


def _let_go(session: Session, old: Select[str]) -> None:
    """What those workshops had revealed stays collected; what they had not is erased with them."""
    hidden = select(WorkshopRow.id).where(WorkshopRow.id.in_(old), WorkshopRow.revealed_at.is_(None))
    if unrevealed := session.scalars(hidden).all():
        # Nobody can change what is hidden. Within this transaction it is not, and after it there is none.
        _set(session, update(WorkshopRow).where(WorkshopRow.id.in_(unrevealed)).values(revealed_at=now()))
        _erase(session, DealRow, DealRow.workshop_id.in_(unrevealed))
    _set(session, update(DealRow).where(DealRow.workshop_id.in_(old)).values(workshop_id=None))


def _set(session: Session, change: Update) -> None:
    session.execute(change.execution_options(synchronize_session=False))


def _erase(session: Session, rows: type[Base], which: ColumnElement[bool]) -> None:
    # Nothing of it is loaded in this session, so nothing loaded need be told.
    session.execute(delete(rows).where(which).execution_options(synchronize_session=False))
