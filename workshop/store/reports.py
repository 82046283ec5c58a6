"""What is reported of a workshop, and the link by which people read it without an account."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.board.workshops import Workshop
from workshop.store import deals, workshops
from workshop.store.callers import ReportHolder, ReportReader
from workshop.store.missing import Missing
from workshop.store.stored import StoredDeal
from workshop.store.tables import DealRow, WorkshopRow, WorkspaceRow
from workshop.store.tokens import hashed


@dataclass(frozen=True, slots=True)
class ReportLink:
    """`id` is what its secret is made from, `secret_hash` what is kept of the secret."""

    id: str
    secret_hash: str


@dataclass(frozen=True, slots=True)
class HeldReport:
    """Where a report's link leads."""

    company: str
    workshop: Workshop
    reader: ReportReader


def told_in(session: Session, workshop: str) -> tuple[StoredDeal, ...]:
    """The deals that were told in that workshop and that the caller may see, the first first."""
    ids = set(session.scalars(select(DealRow.id).where(DealRow.workshop_id == workshop)))
    told = (stored for stored in deals.all_deals(session) if stored.deal.id in ids)
    return tuple(sorted(told, key=lambda stored: (stored.origin.at, stored.deal.id)))


def link(session: Session, workshop: str) -> ReportLink | None:
    """The link of the workshop's report; None where there is none. Raises Missing, as all of these do."""
    row = workshops.kept_row(session, workshop)
    if row.report_id is None or row.report_hash is None:
        return None
    return ReportLink(row.report_id, row.report_hash)


def share(session: Session, workshop: str, link: str, *, secret: str) -> None:
    """Lets whoever holds the secret read the report; a link that there was before ends."""
    row = workshops.kept_row(session, workshop)
    if not row.revealed_at:
        raise Missing(workshop)
    row.report_id, row.report_hash = link, hashed(secret)


def end(session: Session, workshop: str) -> None:
    """Ends the link."""
    row = workshops.kept_row(session, workshop)
    row.report_id = row.report_hash = None


def holder(secret: str) -> ReportHolder:
    """The caller who holds this secret."""
    return ReportHolder(hashed(secret))


def held(session: Session) -> HeldReport | None:
    """Where the caller's link leads; None where it ended, or where the report is hidden or removed."""
    shown = select(WorkshopRow).where(WorkshopRow.deleted_at.is_(None), WorkshopRow.revealed_at.is_not(None))
    row = session.scalar(shown)
    company = session.scalar(select(WorkspaceRow.name).where(WorkspaceRow.deleted_at.is_(None)))
    if row is None or company is None:
        return None
    return HeldReport(company, workshops.read(row), ReportReader(row.workspace_id, row.id))
