from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.eight_actions import Facts
from workshop.store import processes
from workshop.store.tables import AnswerRow, RoundRow


def leaders_facts(session: Session) -> Facts:
    """What the member's workspace has that tells which of the leader's eight actions are done."""
    answered = select(AnswerRow.round_id).where(AnswerRow.chosen)
    closed = select(func.count(RoundRow.id)).where(
        RoundRow.closed_at.is_not(None), RoundRow.deleted_at.is_(None), RoundRow.id.in_(answered)
    )
    first = next(iter(processes.mine(session)), None)
    process = processes.head(session, first.id).process if first else None
    return Facts(session.scalar(closed) or 0, process)
