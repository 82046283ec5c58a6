"""What is added to every statement of a caller, whether or not its author thought of it."""

from __future__ import annotations

from functools import lru_cache

from sqlalchemy import select

from workshop.store import callers, narrowing_boards, narrowing_editions, narrowing_reports, narrowing_rounds
from workshop.store.callers import Caller
from workshop.store.criteria import Criteria, narrowed, of_workspace
from workshop.store.tables import MemberRow, PersonRow, SignInRow, WorkspaceRow

Guest = (
    callers.LinkHolder
    | callers.Respondent
    | callers.Onlooker
    | callers.ReportHolder
    | callers.ReportReader
    | callers.EditionHolder
    | callers.EditionReader
    | callers.CodeHolder
    | callers.SeatHolder
    | callers.Participant
)
# A room of 200, each as the holder of a seat and as a participant, and those who lead.
_CALLERS_AT_ONCE = 512


@lru_cache(maxsize=_CALLERS_AT_ONCE)
def narrowing(caller: Caller) -> Criteria:
    """The criteria by which that caller's statements find only what is theirs to see.

    They depend on nothing but the caller, and making them takes longer than most statements do.
    """
    match caller:
        case callers.Operator():
            return ()
        case callers.SignedIn(person=person):
            return _of_person(person)
        case callers.Member():
            return _of_member(caller)
        case callers.Collector(workspace=workspace):
            return of_workspace(workspace)
        case _:
            return _of_guest(caller)


def _of_guest(who: Guest) -> Criteria:
    match who:
        case callers.LinkHolder() | callers.Respondent() | callers.Onlooker():
            return narrowing_rounds.narrowing(who)
        case callers.ReportHolder() | callers.ReportReader():
            return narrowing_reports.narrowing(who)
        case callers.EditionHolder() | callers.EditionReader():
            return narrowing_editions.narrowing(who)
        case callers.CodeHolder() | callers.SeatHolder() | callers.Participant():
            return narrowing_boards.narrowing(who)


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
