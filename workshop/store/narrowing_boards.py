"""What those see who join a workshop, and what nobody sees before the workshop reveals it."""

from __future__ import annotations

from typing import cast

from sqlalchemy import ColumnElement, Select, Table, exists, or_, select
from sqlalchemy.orm.util import LoaderCriteriaOption

from workshop.store.callers import CodeHolder, Participant, SeatHolder
from workshop.store.criteria import Criteria, narrowed, owned_by
from workshop.store.tables import (
    ActivityRow,
    BallotRow,
    DealRow,
    MemberRow,
    ParticipantRow,
    PersonRow,
    RemarkRow,
    VoteRow,
    WorkshopRow,
    WorkspaceRow,
)
from workshop.store.tokens import hashed

# Plain tables: mapped ones would be narrowed in their turn, and a workshop that is not ours hides as well.
_DEALS, _WORKSHOPS = cast(Table, DealRow.__table__), cast(Table, WorkshopRow.__table__)
# Made once: an alias copies every column, and these stand in every statement.
_TOLD, _HELD, _HERE = _DEALS.alias(), _WORKSHOPS.alias(), _WORKSHOPS.alias()
_MINE = _DEALS.alias()


def narrowing(who: CodeHolder | SeatHolder | Participant) -> Criteria:
    """The criteria for that caller."""
    match who:
        case CodeHolder(code=code):
            return _of_code(code)
        case SeatHolder(secret_hash=secret_hash):
            return _of_seat(ParticipantRow.seat_hash == secret_hash)
        case Participant():
            return _of_participant(who)


def votes_for(person: str) -> LoaderCriteriaOption:
    """Until a vote is closed nobody sees how others voted, whatever their role."""
    closed = select(BallotRow.id).where(BallotRow.closed_at.is_not(None))
    return narrowed(VoteRow, or_(VoteRow.ballot_id.in_(closed), VoteRow.person_id == person))


def revealed_alone() -> Criteria:
    """What was told in a workshop that has not revealed it yet is nobody's but its author's."""
    hidden = _hidden_deals()
    return (
        narrowed(DealRow, lambda rows: rows.id.not_in(hidden)),
        narrowed(ActivityRow, lambda rows: rows.deal_id.not_in(hidden)),
    )


def _of_code(code: str) -> Criteria:
    """The workshop that it lets people join, or the one participant whose own code it is."""
    rejoining = ParticipantRow.rejoin_hash == hashed(code)
    theirs = select(ParticipantRow.workshop_id).where(rejoining, ParticipantRow.removed_at.is_(None))
    leads = or_(WorkshopRow.code == code, WorkshopRow.id.in_(theirs))
    return _around(rejoining, leads)


def _of_seat(this: ColumnElement[bool]) -> Criteria:
    return _around(this, WorkshopRow.id.in_(select(ParticipantRow.workshop_id).where(this)))


def _around(mine: ColumnElement[bool], leads: ColumnElement[bool]) -> Criteria:
    """A participant and a workshop, with their person and their company's name."""
    here = select(WorkshopRow.workspace_id).where(leads)
    return (
        narrowed(ParticipantRow, mine),
        narrowed(WorkshopRow, leads),
        narrowed(WorkspaceRow, WorkspaceRow.id.in_(here)),
        narrowed(PersonRow, PersonRow.id.in_(select(ParticipantRow.person_id).where(mine))),
    )


def _of_participant(who: Participant) -> Criteria:
    return (
        *owned_by(who.workspace),
        _people_met(who),
        narrowed(WorkshopRow, WorkshopRow.id == who.workshop),
        narrowed(ParticipantRow, ParticipantRow.workshop_id == who.workshop),
        narrowed(BallotRow, BallotRow.workshop_id == who.workshop),
        narrowed(RemarkRow, RemarkRow.workshop_id == who.workshop),
        votes_for(who.person),
        *_shown_to(who),
    )


def _people_met(who: Participant) -> LoaderCriteriaOption:
    """The company's own people and those in the same workshop; who was in another one is a stranger."""
    members = select(MemberRow.person_id).where(MemberRow.workspace_id == who.workspace)
    here = select(ParticipantRow.person_id).where(ParticipantRow.workshop_id == who.workshop)
    return narrowed(PersonRow, PersonRow.id.in_(members.union(here)))


def _shown_to(who: Participant) -> Criteria:
    """Before the workshop reveals what was told, somebody's own; then what members see, too."""
    here = _HERE.c
    revealed = exists().where(
        here.workspace_id == who.workspace, here.id == who.workshop, here.revealed_at.is_not(None)
    )
    mine, hidden = _told_by(who), _hidden_deals()
    return (
        narrowed(DealRow, lambda rows: or_(rows.id.in_(mine), revealed & rows.id.not_in(hidden))),
        narrowed(
            ActivityRow,
            lambda rows: or_(rows.deal_id.in_(mine), revealed & rows.deal_id.not_in(hidden)),
        ),
    )


def _told_by(who: Participant) -> Select[str]:
    told = _MINE.c
    return select(told.id).where(
        told.workspace_id == who.workspace, told.author_id == who.person, told.workshop_id == who.workshop
    )


def _hidden_deals() -> Select[str]:
    told, held = _TOLD.c, _HELD.c
    here = (held.workspace_id == told.workspace_id) & (held.id == told.workshop_id)
    return select(told.id).join_from(_TOLD, _HELD, here).where(held.revealed_at.is_(None))
