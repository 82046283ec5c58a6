"""What is added to every statement of a caller, whether or not its author thought of it."""

from __future__ import annotations

from functools import lru_cache

from sqlalchemy import select

from workshop.store import callers, narrowing_boards, narrowing_rounds
from workshop.store.callers import Caller
from workshop.store.criteria import Criteria, narrowed, of_workspace
from workshop.store.tables import MemberRow, PersonRow, SignInRow, WorkspaceRow


def narrowing(caller: Caller) -> Criteria:
    """The criteria by which that caller's statements find only what is theirs to see."""
    match caller:
        case callers.Operator():
            return ()
        case callers.SignedIn(person=person):
            return _of_person(person)
        case callers.Member() | callers.Participant():
            return _of_insider(caller)
        case callers.Collector(workspace=workspace):
            return of_workspace(workspace)
        case callers.LinkHolder() | callers.Respondent() | callers.Onlooker():
            return narrowing_rounds.narrowing(caller)
        case callers.CodeHolder() | callers.SeatHolder():
            return narrowing_boards.narrowing(caller)


@lru_cache(maxsize=1024)
def _of_insider(who: callers.Member | callers.Participant) -> Criteria:
    """Kept, because building them takes longer than most statements that they narrow."""
    return _of_member(who) if isinstance(who, callers.Member) else narrowing_boards.narrowing(who)


def _of_member(who: callers.Member) -> Criteria:
    return (
        *of_workspace(who.workspace),
        narrowing_rounds.answers_for(who.person),
        narrowing_boards.votes_for(who.person),
        *narrowing_boards.revealed_alone(),
    )


def _of_person(person: str) -> Criteria:
    mine = select(MemberRow.workspace_id).where(MemberRow.person_id == person)
    mine = mine.where(MemberRow.left_at.is_(None))
    return (
        narrowed(PersonRow, PersonRow.id == person),
        narrowed(SignInRow, SignInRow.person_id == person),
        narrowed(MemberRow, MemberRow.person_id == person),
        narrowed(WorkspaceRow, WorkspaceRow.id.in_(mine)),
    )
