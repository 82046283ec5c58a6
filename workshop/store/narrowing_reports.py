"""What those see who read the report of a workshop by its link."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Select, Table, select

from workshop.store.callers import ReportHolder, ReportReader
from workshop.store.criteria import Criteria, narrowed, owned_by
from workshop.store.tables import (
    ActivityRow,
    BallotRow,
    DealRow,
    HappeningRow,
    MemberRow,
    ParticipantRow,
    PersonRow,
    RemarkRow,
    VoteRow,
    WorkshopRow,
    WorkspaceRow,
)

# Plain tables, which are not narrowed in their turn.
_DEALS, _WORKSHOPS = cast(Table, DealRow.__table__), cast(Table, WorkshopRow.__table__)


def narrowing(who: ReportHolder | ReportReader) -> Criteria:
    """The criteria for that caller."""
    match who:
        case ReportHolder(secret_hash=secret_hash):
            its_own = WorkshopRow.report_hash == secret_hash
            here = select(WorkshopRow.workspace_id).where(its_own)
            return (narrowed(WorkshopRow, its_own), narrowed(WorkspaceRow, WorkspaceRow.id.in_(here)))
        case ReportReader():
            return _of_report(who)


def _of_report(who: ReportReader) -> Criteria:
    members = select(MemberRow.person_id).where(MemberRow.workspace_id == who.workspace)
    here = select(ParticipantRow.person_id).where(ParticipantRow.workshop_id == who.workshop)
    closed = select(BallotRow.id).where(BallotRow.closed_at.is_not(None))
    shown = _shown(who)
    return (
        *owned_by(who.workspace),
        narrowed(PersonRow, PersonRow.id.in_(members.union(here))),
        narrowed(WorkshopRow, WorkshopRow.id == who.workshop),
        *(
            narrowed(rows, rows.workshop_id == who.workshop)
            for rows in (ParticipantRow, BallotRow, RemarkRow, HappeningRow)
        ),
        narrowed(VoteRow, VoteRow.ballot_id.in_(closed)),
        narrowed(DealRow, lambda rows: rows.id.in_(shown)),
        narrowed(ActivityRow, lambda rows: rows.deal_id.in_(shown)),
    )


def _shown(who: ReportReader) -> Select[str]:
    """The deals that were told in the workshop, once it has revealed them."""
    told, held = _DEALS.alias(), _WORKSHOPS.alias()
    here = (held.c.workspace_id == told.c.workspace_id) & (held.c.id == told.c.workshop_id)
    shown = select(told.c.id).join_from(told, held, here).where(held.c.revealed_at.is_not(None))
    return shown.where(held.c.workspace_id == who.workspace, held.c.id == who.workshop)
