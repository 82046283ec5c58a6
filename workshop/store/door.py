"""The session door: every statement and every row passes it, with its caller's name on it.

Statements are narrowed to what the caller may see; rows to be written are checked, and told their workspace.
"""

from __future__ import annotations

from typing import Any, Never

from sqlalchemy import Delete, Update, event, update
from sqlalchemy.orm import ORMExecuteState, Session

from workshop.store.callers import Author, Caller, Member, Participant
from workshop.store.narrowing import narrowing
from workshop.store.rows import check_rows
from workshop.store.statements import changed_columns, tables_of, target_of
from workshop.store.tables import Base, Collected, OnBoard, ParticipantRow, WorkshopRow, WorkspaceRow
from workshop.store.walls import WallError, reach, within


class DoorSession(Session):
    """A session that works for one caller; the ways round its door are closed."""

    def connection(self, *args: Any, **kwargs: Any) -> Never:  # noqa: ANN401 - SQLAlchemy's own signature
        """A bare connection knows no caller."""
        raise WallError("This way round the door is closed; use the session's rows and statements.")

    bulk_save_objects = bulk_insert_mappings = bulk_update_mappings = connection


def caller(session: Session) -> Caller:
    """For whom the session works."""
    found: Caller = session.info["caller"]
    return found


def member(session: Session) -> Member:
    """The member for whom the session works; WallError for every other caller."""
    found = caller(session)
    if not isinstance(found, Member):
        raise WallError(f"This is done inside a workspace, not as {found}.")
    return found


def author(session: Session) -> Author:
    """Who is noted as the author of what is done: a member, or a participant of a workshop."""
    found = caller(session)
    if not isinstance(found, Member | Participant):
        raise WallError(f"This is done inside a workspace, not as {found}.")
    return found


@event.listens_for(DoorSession, "do_orm_execute")
def _pass_statement(state: ORMExecuteState) -> None:
    who, statement = caller(state.session), state.statement
    within(tables_of(statement), reach(who).reads, who)
    if isinstance(statement, Update | Delete):
        _pass_change(state, statement, who)
        statement = _of_ones_own(statement, who)
    state.statement = statement.options(*narrowing(who))


def _pass_change(state: ORMExecuteState, statement: Update | Delete, who: Caller) -> None:
    _refuse_when_reading(state.session)
    if state.execution_options.get("raises_revision"):
        return
    if state.is_executemany:
        raise WallError("A list of changes by key cannot be narrowed; load the rows and change them.")
    target = target_of(statement)
    within(frozenset({target}), reach(who).changes, who)
    if isinstance(who, Participant) and target is not ParticipantRow:
        raise WallError("A participant changes single rows, each of which is looked at.")
    if "workspace_id" in changed_columns(statement):
        raise WallError("No row changes its workspace.")
    _note(state.session, {target})


def _of_ones_own(statement: Update | Delete, who: Caller) -> Update | Delete:
    """A participant sees the others in the workshop, and changes nobody's seat but their own."""
    if isinstance(who, Participant) and target_of(statement) is ParticipantRow:
        return statement.where(ParticipantRow.person_id == who.person)
    return statement


@event.listens_for(DoorSession, "before_flush")
def _pass_rows(session: Session, _context: object, _rows: object) -> None:
    if tables := check_rows(session, caller(session)):
        _refuse_when_reading(session)
        _note(session, tables)
        _note_boards(session)


def _refuse_when_reading(session: Session) -> None:
    if session.info["reading"]:
        raise WallError("This session was opened for reading.")


def _note(session: Session, tables: set[type[Base]] | frozenset[type[Base]]) -> None:
    if any(issubclass(table, Collected) for table in tables):
        session.info["collected"] = True


def _note_boards(session: Session) -> None:
    rows = [row for row in (*session.new, *session.dirty, *session.deleted) if session.is_modified(row)]
    boards = {row.workshop_id for row in rows if isinstance(row, OnBoard)}
    boards |= {row.id for row in rows if isinstance(row, WorkshopRow) and row.revision is not None}
    session.info.setdefault("boards", set()).update(boards)


@event.listens_for(DoorSession, "before_commit")
def _raise_revision(session: Session) -> None:
    """Last in the transaction, so that writers of one workspace wait for each other as shortly as can be."""
    if session.in_nested_transaction():
        return
    session.flush()
    if boards := session.info.pop("boards", None):
        raised = update(WorkshopRow).values(revision=WorkshopRow.revision + 1)
        _raise(session, raised.where(WorkshopRow.id.in_(boards)))
    if session.info.pop("collected", False):
        raised = update(WorkspaceRow).values(revision=WorkspaceRow.revision + 1)
        _raise(session, raised.where(WorkspaceRow.id == author(session).workspace))


def _raise(session: Session, raised: Update) -> None:
    """Whoever may write something may raise the number by which others hear of it, whatever else they may."""
    session.execute(raised, execution_options={"raises_revision": True, "synchronize_session": False})
