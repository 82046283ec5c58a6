"""The worker's side of jobs; all of it is done by the operator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import Session, undefer

from workshop.domain.words import Sentence, say
from workshop.store import codec
from workshop.store.clock import now
from workshop.store.jobs import COMPARING
from workshop.store.tables import JobRow
from workshop.store.tables.jobs import JobState

# A worker that died cannot say so; it is known by its silence. It speaks up every second while it works.
LOST = timedelta(seconds=20)
ATTEMPTS = 2
RESULTS_LIVE = timedelta(days=7)
# People go on deciding about what was compared, and comparing it again would keep them waiting.
COMPARED_LIVES = timedelta(days=90)
ENDED_TWICE = say(
    "The machine ended this work twice, perhaps for want of memory. "
    "Tell the person who runs this server, and try again later."
)


@dataclass(frozen=True, slots=True)
class Taken:
    """Work that a worker took on."""

    workspace: str
    id: str
    kind: str
    payload: bytes


def is_waiting(session: Session) -> bool:
    """Whether there is something to take; cheap, so that it can be asked all the time."""
    found = select(JobRow.id).where(or_(JobRow.state == JobState.WAITING, _lost())).limit(1)
    return session.scalar(found) is not None


def is_going_on(session: Session) -> bool:
    """Whether some worker is at work just now; where jobs wait all the same, there is none."""
    running = select(func.count()).select_from(JobRow).where(JobRow.state == JobState.RUNNING, ~_lost())
    return bool(session.scalar(running))


def take(session: Session) -> Taken | None:
    """The job that has waited longest, now running.

    A job whose worker was lost is taken a second time; one that was lost twice has failed.
    """
    while (row := _next(session)) is not None:
        if row.attempts < ATTEMPTS and not row.cancel_wanted:
            row.attempts += 1
            row.state, row.progress, row.words = JobState.RUNNING, 0.0, None
            row.started_at = row.seen_at = now()
            return Taken(row.workspace_id, row.id, row.kind, row.payload)
        _end(row, ENDED_TWICE)
        session.flush()
    return None


def progress(session: Session, taken: Taken, share: float, words: Sentence | None = None) -> bool:
    """Notes how far the work is, 0 to 1, and that its worker lives; False where it should stop."""
    row = _running(session, taken)
    if row is None or row.cancel_wanted:
        return False
    row.progress, row.seen_at = min(max(share, 0.0), 1.0), now()
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
        _end(row, error)


def try_again(session: Session, taken: Taken) -> None:
    """The work came to a sudden end: it waits for its second attempt, or has failed after that."""
    row = _running(session, taken)
    if row is None:
        return
    if row.attempts < ATTEMPTS and not row.cancel_wanted:
        row.state = JobState.WAITING
    else:
        _end(row, ENDED_TWICE)


def stop(session: Session, taken: Taken) -> None:
    """The worker let go of it: cancelled where somebody wanted that, else it waits as if never taken."""
    row = _running(session, taken)
    if row is None:
        return
    if row.cancel_wanted:
        _end(row, None)
    else:
        row.state, row.attempts = JobState.WAITING, row.attempts - 1


def clear_out(session: Session) -> int:
    """Forgets jobs that ended long ago, their results too; how many they were."""
    is_file, at = JobRow.kind != COMPARING, now()
    past = or_(is_file & (JobRow.finished_at < at - RESULTS_LIVE), JobRow.finished_at < at - COMPARED_LIVES)
    return len(session.scalars(delete(JobRow).where(past).returning(JobRow.id)).all())


def _next(session: Session) -> JobRow | None:
    query = (
        select(JobRow)
        .where(or_(JobRow.state == JobState.WAITING, _lost()))
        .order_by(JobRow.created_at, JobRow.id)
        .limit(1)
        # Two workers do not wait for each other; each takes another job.
        .with_for_update(skip_locked=True)
        .options(undefer(JobRow.payload))
    )
    return session.scalar(query)


def _lost() -> ColumnElement[bool]:
    return (JobRow.state == JobState.RUNNING) & (JobRow.seen_at < now() - LOST)


def _end(row: JobRow, error: Sentence | None) -> None:
    row.error = codec.sentence_data(error) if error else None
    row.state = JobState.CANCELLED if row.cancel_wanted else JobState.FAILED
    row.finished_at = now()


def _running(session: Session, taken: Taken) -> JobRow | None:
    ours = select(JobRow).where(JobRow.workspace_id == taken.workspace, JobRow.id == taken.id)
    return session.scalar(ours.where(JobRow.state == JobState.RUNNING).with_for_update())
