"""What each kind of caller may see and change."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.orm.util import LoaderCriteriaOption

from workshop.store.callers import Caller, Member, Operator, SignedIn
from workshop.store.tables import (
    Base,
    JobRow,
    MemberRow,
    Owned,
    PersonRow,
    SignInLinkRow,
    SignInRow,
    WorkspaceRow,
)

Tables = frozenset[type[Base]]


class WallError(RuntimeError):
    """A statement or a row that its caller has no business with; always a fault of the program."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Tables in which a caller may read, change or remove rows, and make new ones."""

    reads: Tables
    changes: Tables
    makes: Tables


_OWNED: Tables = frozenset(
    mapper.class_
    for mapper in Base.registry.mappers
    if issubclass(mapper.class_, Owned) and issubclass(mapper.class_, Base)
)
_OPERATORS: Tables = frozenset({PersonRow, SignInLinkRow, SignInRow, WorkspaceRow, MemberRow, JobRow})
_ONES_OWN: Tables = frozenset({PersonRow, SignInRow})
_FOUNDED: Tables = frozenset({WorkspaceRow, MemberRow})


def reach(who: Caller) -> Reach:
    """How far that caller reaches."""
    match who:
        case Operator():
            return Reach(_OPERATORS, _OPERATORS, _OPERATORS)
        case SignedIn():
            return Reach(_ONES_OWN | _FOUNDED, _ONES_OWN, _FOUNDED)
        case Member():
            return Reach(_OWNED | {WorkspaceRow, PersonRow}, _OWNED | {WorkspaceRow}, _OWNED)


def within(tables: Tables, allowed: Tables, who: Caller) -> None:
    """Raises WallError where `who` has no business with one of the tables."""
    if beyond := tables - allowed:
        names = ", ".join(sorted(table.__tablename__ for table in beyond))
        raise WallError(f"{who} has no business with {names} in this way.")


def narrowing(caller: Caller) -> tuple[LoaderCriteriaOption, ...]:
    """What is added to every statement of that caller, whether or not its author thought of it."""
    match caller:
        case Member(workspace=workspace):
            return _of_workspace(workspace)
        case SignedIn(person=person):
            return _of_person(person)
        case Operator():
            return ()


def _of_workspace(workspace: str) -> tuple[LoaderCriteriaOption, ...]:
    members = select(MemberRow.person_id).where(MemberRow.workspace_id == workspace)
    return (
        with_loader_criteria(Owned, lambda rows: rows.workspace_id == workspace, include_aliases=True),
        with_loader_criteria(WorkspaceRow, WorkspaceRow.id == workspace, include_aliases=True),
        with_loader_criteria(PersonRow, PersonRow.id.in_(members), include_aliases=True),
    )


def _of_person(person: str) -> tuple[LoaderCriteriaOption, ...]:
    mine = select(MemberRow.workspace_id).where(MemberRow.person_id == person)
    mine = mine.where(MemberRow.left_at.is_(None))
    return (
        with_loader_criteria(PersonRow, PersonRow.id == person, include_aliases=True),
        with_loader_criteria(SignInRow, SignInRow.person_id == person, include_aliases=True),
        with_loader_criteria(MemberRow, MemberRow.person_id == person, include_aliases=True),
        with_loader_criteria(WorkspaceRow, WorkspaceRow.id.in_(mine), include_aliases=True),
    )
