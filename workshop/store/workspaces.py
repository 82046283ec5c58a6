"""Workspaces and who belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session

from workshop.domain.people import Role
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.kept import kept_until
from workshop.store.people import Person
from workshop.store.tables import MemberRow, PersonRow, WorkspaceRow
from workshop.store.tokens import new_id


class NoOwnerLeft(Exception):
    """The change would have left the workspace without an owner, so nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """One client company's private area; `revision` rises whenever what was collected in it changes."""

    id: str
    name: str
    is_demo: bool
    revision: int
    created_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's place in a workspace."""

    workspace: Workspace
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class WorkspaceMember:
    """Somebody who belongs to the workspace."""

    person: Person
    role: Role
    joined_at: datetime


def create(session: Session, name: str, *, owner: str, is_demo: bool = False) -> Workspace:
    """A new workspace with its first owner, by that person or by the operator."""
    row = WorkspaceRow(id=new_id(), name=name, is_demo=is_demo)
    session.add(row)
    session.flush()
    session.add(MemberRow(workspace_id=row.id, person_id=owner, role=Role.OWNER))
    session.flush()
    return _workspace(row)


def mine(session: Session, person: str, *, removed: bool = False) -> tuple[Membership, ...]:
    """The workspaces that the person belongs to, by name; or those removed in the last 30 days."""
    query = _memberships(person, removed=removed).order_by(WorkspaceRow.name, WorkspaceRow.id)
    return tuple(_membership(*found) for found in session.execute(query))


def membership(session: Session, person: str, workspace: str, *, removed: bool = False) -> Membership | None:
    """The person's place in the workspace; None for a stranger and for a workspace that is removed."""
    query = _memberships(person, removed=removed).where(MemberRow.workspace_id == workspace)
    found = session.execute(query).first()
    return _membership(*found) if found else None


def this(session: Session) -> Workspace:
    """The workspace that the member works in."""
    return _workspace(_row(session))


def revision(session: Session) -> int:
    """How often what was collected in the member's workspace has changed."""
    return session.scalars(select(WorkspaceRow.revision)).one()


def rename(session: Session, name: str) -> None:
    """Gives the member's workspace another name."""
    _row(session).name = name


def remove(session: Session) -> None:
    """Takes the member's workspace away with everything in it; it can come back for 30 days."""
    _row(session).deleted_at = now()


def restore(session: Session) -> None:
    """Brings the member's workspace back as it was."""
    _row(session).deleted_at = None


def clear_out(session: Session) -> int:
    """Erases the workspaces that were removed more than 30 days ago, by the operator; how many they were."""
    old = delete(WorkspaceRow).where(WorkspaceRow.deleted_at < kept_until())
    return len(session.scalars(old.returning(WorkspaceRow.id)).all())


def members(session: Session) -> tuple[WorkspaceMember, ...]:
    """Who belongs to the member's workspace, in the order in which they joined."""
    query = (
        select(MemberRow, PersonRow)
        .join(PersonRow, PersonRow.id == MemberRow.person_id)
        .where(MemberRow.left_at.is_(None))
        .order_by(MemberRow.joined_at, PersonRow.name)
    )
    return tuple(
        WorkspaceMember(Person(person.id, person.name, person.email), row.role, row.joined_at)
        for row, person in session.execute(query)
    )


def add_member(session: Session, workspace: str, person: str, role: Role) -> None:
    """Lets the person in, again or with another role, by the operator or by a member for their own."""
    row = session.get(MemberRow, (workspace, person))
    if row is None:
        session.add(MemberRow(workspace_id=workspace, person_id=person, role=role))
    else:
        row.role, row.left_at = role, None
    session.flush()


def set_role(session: Session, person: str, role: Role) -> None:
    """Gives a person of the member's workspace another role. Raises NoOwnerLeft."""
    _take_turns(session)
    add_member(session, member(session).workspace, person, role)
    _keep_an_owner(session)


def end_membership(session: Session, person: str) -> None:
    """Takes a person out of the member's workspace; what they wrote stays, with their name.

    Raises NoOwnerLeft.
    """
    _take_turns(session)
    leaving = update(MemberRow).where(MemberRow.person_id == person, MemberRow.left_at.is_(None))
    session.execute(leaving.values(left_at=now()))
    _keep_an_owner(session)


def _take_turns(session: Session) -> None:
    """Two owners who end each other's membership at the same moment must not both succeed."""
    session.scalar(
        select(WorkspaceRow.id).where(WorkspaceRow.id == member(session).workspace).with_for_update()
    )


def _keep_an_owner(session: Session) -> None:
    owners = select(MemberRow.person_id).where(MemberRow.role == Role.OWNER, MemberRow.left_at.is_(None))
    if session.scalar(owners.limit(1)) is None:
        raise NoOwnerLeft


def _row(session: Session) -> WorkspaceRow:
    return session.scalars(select(WorkspaceRow).where(WorkspaceRow.id == member(session).workspace)).one()


def _memberships(person: str, *, removed: bool) -> Select[WorkspaceRow, MemberRow]:
    kept = WorkspaceRow.deleted_at > kept_until()
    return (
        select(WorkspaceRow, MemberRow)
        .join(MemberRow, MemberRow.workspace_id == WorkspaceRow.id)
        .where(MemberRow.person_id == person, MemberRow.left_at.is_(None))
        .where(kept if removed else WorkspaceRow.deleted_at.is_(None))
    )


def _workspace(row: WorkspaceRow) -> Workspace:
    return Workspace(row.id, row.name, row.is_demo, row.revision, row.created_at, row.deleted_at)


def _membership(row: WorkspaceRow, place: MemberRow) -> Membership:
    return Membership(_workspace(row), place.person_id, place.role)
