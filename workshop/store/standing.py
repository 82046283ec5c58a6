"""How far a workspace has come, without loading what it holds."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.collect.deals import Outcome
from workshop.domain.journey import Standing
from workshop.store.kept import kept
from workshop.store.tables import ActivityRow, DealRow, JobRow, ProcessRow, RoundRow, RunRow
from workshop.store.tables.base import Base
from workshop.store.tables.jobs import JobState


def standing(session: Session) -> Standing:
    """How far the member's workspace has come; only included won deals that have activities count."""
    collected = (
        select(func.count(DealRow.id.distinct()), func.count(ActivityRow.id))
        .join(ActivityRow, ActivityRow.deal_id == DealRow.id)
        .where(DealRow.outcome == Outcome.WON, DealRow.included, kept(DealRow), kept(ActivityRow))
    )
    rounds = select(func.count(RoundRow.closed_at), func.count()).where(RoundRow.deleted_at.is_(None))
    closed, all_rounds = session.execute(rounds).one()
    deals, activities = session.execute(collected).one()
    return Standing(
        won_deals=deals,
        activities=activities,
        grouped=_any(session, RunRow, RunRow.withdrawn_at.is_(None)),
        designed=_any(session, ProcessRow, ProcessRow.deleted_at.is_(None)),
        exported=_any(session, JobRow, (JobRow.state == JobState.DONE) & JobRow.kind.startswith("playbook")),
        assessed=closed > 0,
        assessing=all_rounds > closed,
    )


def _any(session: Session, table: type[Base], condition: object) -> bool:
    return session.scalar(select(func.count()).select_from(table).where(condition)) > 0  # type: ignore[arg-type, operator]
