"""The worker's side of jobs; all of it is done by the operator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, undefer

from workshop.domain.words import Sentence
from workshop.store import codec
from workshop.store.clock import now
from workshop.store.tables import JobRow
from workshop.store.tables.jobs import JobState

# A worker that died cannot say so; twice the longest time that work may take tells it.
LOST = timedelta(minutes=2)
RESULTS_LIVE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Taken:
    """Work that a worker took on."""

    workspace: str
    id: str
    kind: str
    payload: bytes


def take(session: Session) -> Taken | None:
    """The job that has waited longest, now running; a job whose worker was lost is taken again."""
    lost = (JobRow.state == JobState.RUNNING) & (JobRow.started_at < now() - LOST)
    query = (
        select(JobRow)
        .where(or_(JobRow.state == JobState.WAITING, lost))
        .order_by(JobRow.created_at, JobRow.id)
        .limit(1)
        # Two workers do not wait for each other; each takes another job.
        .with_for_update(skip_locked=True)
        .options(undefer(JobRow.payload))
    )
    row = session.scalar(query)
    if row is None:
        return None
    row.state, row.started_at, row.progress = JobState.RUNNING, now(), 0.0
    return Taken(row.workspace_id, row.id, row.kind, row.payload)


def progress(session: Session, taken: Taken, share: float, words: Sentence | None = None) -> bool:
    """Notes how far the work is, 0 to 1; False where it should stop."""
    row = _running(session, taken)
    if row is None or row.cancel_wanted:
        return False
    row.progress = min(max(share, 0.0), 1.0)
    row.words = codec.sentence_data(words) if words else None
    return True


def finish(session: Session, taken: Taken, content: bytes, *, media_type: str) -> None:
    """Stores what the work made; nothing where the job is no longer running."""
    row = _running(session, taken)
    if row is not None:
        row.result, row.media_type, row.progress = content, media_type, 1.0
        row.state, row.finished_at = JobState.DONE, now()


def fail(session: Session, taken: Taken, error: Sentence) -> None:
    """Says why there is no result; where the work was to stop, that it was cancelled."""
    row = _running(session, taken)
    if row is not None:
        row.error = codec.sentence_data(error)
        row.state = JobState.CANCELLED if row.cancel_wanted else JobState.FAILED
        row.finished_at = now()


def clear_out(session: Session) -> int:
    """Forgets jobs that ended a week ago, their results too; how many they were."""
    old = delete(JobRow).where(JobRow.finished_at < now() - RESULTS_LIVE).returning(JobRow.id)
    return len(session.scalars(old).all())


def _running(session: Session, taken: Taken) -> JobRow | None:
    ours = select(JobRow).where(JobRow.workspace_id == taken.workspace, JobRow.id == taken.id)
    return session.scalar(ours.where(JobRow.state == JobState.RUNNING).with_for_update())
