"""What each kind of caller may see and change."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.orm.util import LoaderCriteriaOption

from workshop.store.callers import Caller, LinkHolder, Member, Onlooker, Operator, Respondent, SignedIn
from workshop.store.tables import (
    AnswerRow,
    Base,
    JobRow,
    MemberRow,
    Owned,
    PersonRow,
    RespondentRow,
    RoundRow,
    SignInLinkRow,
    SignInRow,
    TeamRow,
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
_NOTHING: Tables = frozenset()
_LINKED: Tables = frozenset({WorkspaceRow, RoundRow, RespondentRow, TeamRow})
_ANSWERED: Tables = frozenset({RespondentRow, AnswerRow})
_OF_A_ROUND: Tables = _LINKED | {AnswerRow}


def reach(who: Caller) -> Reach:
    """How far that caller reaches."""
    match who:
        case Operator():
            return Reach(_OPERATORS, _OPERATORS, _OPERATORS)
        case SignedIn():
            return Reach(_ONES_OWN | _FOUNDED, _ONES_OWN, _FOUNDED)
        case Member():
            return Reach(_OWNED | {WorkspaceRow, PersonRow}, _OWNED | {WorkspaceRow}, _OWNED)
        case LinkHolder():
            return Reach(_LINKED, _NOTHING, _NOTHING)
        case Respondent():
            return Reach(_OF_A_ROUND, _ANSWERED, _ANSWERED)
        case Onlooker():
            return Reach(_OF_A_ROUND, _NOTHING, _NOTHING)


def within(tables: Tables, allowed: Tables, who: Caller) -> None:
    """Raises WallError where `who` has no business with one of the tables."""
    if beyond := tables - allowed:
        names = ", ".join(sorted(table.__tablename__ for table in beyond))
        raise WallError(f"{who} has no business with {names} in this way.")


def narrowing(caller: Caller) -> tuple[LoaderCriteriaOption, ...]:
    """What is added to every statement of that caller, whether or not its author thought of it."""
    match caller:
        case Member(workspace=workspace, person=person):
            return (*_of_workspace(workspace), _answers_for(person))
        case SignedIn(person=person):
            return _of_person(person)
        case LinkHolder(secret_hash=secret_hash):
            return _of_link(secret_hash)
        case Respondent():
            return _of_respondent(caller)
        case Onlooker():
            return _of_closed_round(caller)
        case Operator():
            return ()


def _of_workspace(workspace: str) -> tuple[LoaderCriteriaOption, ...]:
    members = select(MemberRow.person_id).where(MemberRow.workspace_id == workspace)
    return (
        with_loader_criteria(Owned, lambda rows: rows.workspace_id == workspace, include_aliases=True),
        with_loader_criteria(WorkspaceRow, WorkspaceRow.id == workspace, include_aliases=True),
        with_loader_criteria(PersonRow, PersonRow.id.in_(members), include_aliases=True),
    )


def _answers_for(person: str) -> LoaderCriteriaOption:
    """While a round runs, nobody sees what others answered in it, whatever their role."""
    closed = select(RoundRow.id).where(RoundRow.closed_at.is_not(None))
    own = select(RespondentRow.id).where(RespondentRow.person_id == person)
    seen = or_(AnswerRow.round_id.in_(closed), AnswerRow.respondent_id.in_(own))
    return with_loader_criteria(AnswerRow, seen, include_aliases=True)


def _of_person(person: str) -> tuple[LoaderCriteriaOption, ...]:
    mine = select(MemberRow.workspace_id).where(MemberRow.person_id == person)
    mine = mine.where(MemberRow.left_at.is_(None))
    return (
        with_loader_criteria(PersonRow, PersonRow.id == person, include_aliases=True),
        with_loader_criteria(SignInRow, SignInRow.person_id == person, include_aliases=True),
        with_loader_criteria(MemberRow, MemberRow.person_id == person, include_aliases=True),
        with_loader_criteria(WorkspaceRow, WorkspaceRow.id.in_(mine), include_aliases=True),
    )


def _of_link(secret_hash: str) -> tuple[LoaderCriteriaOption, ...]:
    mine = or_(RespondentRow.invitation_hash == secret_hash, RespondentRow.personal_hash == secret_hash)
    asked = select(RespondentRow.round_id).where(mine)
    its_own = or_(RoundRow.link_hash == secret_hash, RoundRow.id.in_(asked))
    here, team = select(RoundRow.workspace_id).where(its_own), select(RoundRow.team_id).where(its_own)
    return (
        with_loader_criteria(RespondentRow, mine, include_aliases=True),
        with_loader_criteria(RoundRow, its_own, include_aliases=True),
        with_loader_criteria(TeamRow, TeamRow.id.in_(team), include_aliases=True),
        with_loader_criteria(WorkspaceRow, WorkspaceRow.id.in_(here), include_aliases=True),
    )


def _of_respondent(who: Respondent) -> tuple[LoaderCriteriaOption, ...]:
    return (
        *_of_round(who.workspace, RoundRow.id == who.round),
        with_loader_criteria(RespondentRow, RespondentRow.id == who.respondent, include_aliases=True),
        with_loader_criteria(AnswerRow, AnswerRow.respondent_id == who.respondent, include_aliases=True),
    )


def _of_closed_round(who: Onlooker) -> tuple[LoaderCriteriaOption, ...]:
    closed = select(RoundRow.id).where(RoundRow.id == who.round, RoundRow.closed_at.is_not(None))
    return (
        *_of_round(who.workspace, RoundRow.id == who.round),
        with_loader_criteria(RespondentRow, RespondentRow.round_id.in_(closed), include_aliases=True),
        with_loader_criteria(AnswerRow, AnswerRow.round_id.in_(closed), include_aliases=True),
    )


def _of_round(workspace: str, this: ColumnElement[bool]) -> tuple[LoaderCriteriaOption, ...]:
    return (
        with_loader_criteria(Owned, lambda rows: rows.workspace_id == workspace, include_aliases=True),
        with_loader_criteria(WorkspaceRow, WorkspaceRow.id == workspace, include_aliases=True),
        with_loader_criteria(RoundRow, this, include_aliases=True),
    )
