"""Which tables each kind of caller may read and change; of which rows, narrowing.py tells."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.store import callers
from workshop.store.callers import Caller
from workshop.store.tables import (
    ActivityRow,
    AnswerRow,
    BallotRow,
    Base,
    DealRow,
    DecisionRow,
    GuessRow,
    HappeningRow,
    ImportBatchRow,
    JobRow,
    MemberRow,
    Owned,
    ParticipantRow,
    PersonRow,
    ProcessRow,
    ReadingLinkRow,
    RemarkRow,
    RespondentRow,
    RevisionRow,
    RoundRow,
    RunRow,
    SignInLinkRow,
    SignInRow,
    TeamRow,
    VersionRow,
    VoteRow,
    WorkshopRow,
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
_JOINED: Tables = frozenset({PersonRow, ParticipantRow, GuessRow})
_SEAT: Tables = frozenset({WorkspaceRow, WorkshopRow, ParticipantRow, PersonRow})
_SAID: Tables = frozenset({DealRow, ActivityRow, DecisionRow, VoteRow, RemarkRow})
_ON_BOARD: Tables = _SEAT | _SAID | {BallotRow, RunRow, ImportBatchRow}
_REPORTED: Tables = _ON_BOARD | {HappeningRow}
_COLLECTED: Tables = frozenset(
    {WorkspaceRow, WorkshopRow, ParticipantRow, PersonRow, DealRow, ActivityRow, ImportBatchRow}
)


_REACH: dict[type[Caller], Reach] = {
    callers.Operator: Reach(_OPERATORS, _OPERATORS, _OPERATORS),
    callers.SignedIn: Reach(_ONES_OWN | _FOUNDED, _ONES_OWN, _FOUNDED),
    callers.Member: Reach(_OWNED | {WorkspaceRow, PersonRow}, _OWNED | {WorkspaceRow}, _OWNED),
    callers.LinkHolder: Reach(_LINKED, _NOTHING, _NOTHING),
    callers.Respondent: Reach(_OF_A_ROUND, _ANSWERED, _ANSWERED),
    callers.Onlooker: Reach(_OF_A_ROUND, _NOTHING, _NOTHING),
    callers.CodeHolder: Reach(_SEAT | {GuessRow}, frozenset({GuessRow}), _JOINED),
    callers.SeatHolder: Reach(_SEAT, _NOTHING, _NOTHING),
    callers.Participant: Reach(_ON_BOARD, _SAID | {ParticipantRow}, _SAID),
    callers.ReportHolder: Reach(frozenset({WorkspaceRow, WorkshopRow}), _NOTHING, _NOTHING),
    callers.ReportReader: Reach(_REPORTED, _NOTHING, _NOTHING),
    callers.EditionHolder: Reach(frozenset({WorkspaceRow, ReadingLinkRow, ProcessRow}), _NOTHING, _NOTHING),
    callers.EditionReader: Reach(
        frozenset({WorkspaceRow, ProcessRow, RevisionRow, VersionRow}), _NOTHING, _NOTHING
    ),
    callers.Collector: Reach(_COLLECTED, _NOTHING, _NOTHING),
}


def reach(who: Caller) -> Reach:
    """How far that caller reaches."""
    return _REACH[type(who)]


def within(tables: Tables, allowed: Tables, who: Caller) -> None:
    """Raises WallError where `who` has no business with one of the tables."""
    if beyond := tables - allowed:
        names = ", ".join(sorted(table.__tablename__ for table in beyond))
        raise WallError(f"{who} has no business with {names} in this way.")
