"""Heavy work, asked for by members and done by the operator's worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, undefer

from workshop.domain.words import Sentence
from workshop.store import codec
from workshop.store.clock import now
from workshop.store.door import member
from workshop.store.missing import Missing
from workshop.store.tables import JobRow
from workshop.store.tables.jobs import JobState
from workshop.store.tokens import new_id

# The kind of job that compares activities; all others make a file.
COMPARING = "comparing"
_LIVE = (JobState.WAITING, JobState.RUNNING, JobState.DONE)


@dataclass(frozen=True, slots=True)
class Job:
    """Where a piece of work stands: `progress` from 0 to 1, `words` tell what is being done.

    `subject` is the id of what it is about, made from that `revision` of it.
    """

    id: str
    kind: str
    subject: str | None
    revision: int | None
    state: JobState
    progress: float
    words: Sentence | None
    error: Sentence | None
    created_at: datetime
    finished_at: datetime | None

    @property
    def is_done(self) -> bool:
        """Whether there is a result."""
        return self.state is JobState.DONE

    @property
    def is_under_way(self) -> bool:
        """Whether there may be one soon."""
        return self.state in (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class Result:
    """What the work made."""

    content: bytes
    media_type: str
    file_name: str


def request(
    session: Session,
    kind: str,
    *,
    digest: str,
    payload: bytes,
    file_name: str,
    subject: str | None = None,
    revision: int | None = None,
) -> Job:
    """The live job with that digest, asked for now where there is none.

    `digest` must name everything that the result depends on, `payload` is what the worker gets. One that
    somebody has just cancelled goes on after all.
    """
    found = _live(session, digest)
    if found is None:
        found = _asked(session, JobRow(kind=kind, digest=digest, payload=payload, file_name=file_name))
    found.subject, found.cancel_wanted = subject, False
    if revision is not None:
        # What is the same to the last byte was made from the later revision just as well.
        found.revision = max(revision, found.revision or 0)
    return told(found)


def about(session: Session, subject: str) -> tuple[Job, ...]:
    """Its jobs that wait, run or are done and that nobody cancelled; the newest revision last."""
    live = (JobRow.state == JobState.DONE) | (JobRow.state.in_(_LIVE) & ~JobRow.cancel_wanted)
    found = select(JobRow).where(JobRow.subject == subject, live)
    return tuple(map(told, session.scalars(found.order_by(JobRow.revision, JobRow.created_at, JobRow.id))))


def get(session: Session, job: str) -> Job | None:
    """The job as it stands now."""
    row = session.scalar(select(JobRow).where(JobRow.id == job))
    return told(row) if row else None


def result(session: Session, job: str) -> Result | None:
    """What the job made; None while it is not done."""
    done = select(JobRow).where(JobRow.id == job, JobRow.state == JobState.DONE)
    row = session.scalar(done.options(undefer(JobRow.result)))
    if row is None or row.result is None:
        return None
    return Result(row.result, row.media_type or "application/octet-stream", row.file_name or row.kind)


def made_of(session: Session, digest: str) -> bytes | None:
    """What the job with that digest made; None while there is no such job that is done."""
    done = select(JobRow.result).where(JobRow.digest == digest, JobRow.state == JobState.DONE)
    return session.scalar(done)


def made_last(session: Session, subject: str) -> bytes | None:
    """What the newest job about that subject made; None where none is done."""
    done = select(JobRow.result).where(JobRow.subject == subject, JobRow.state == JobState.DONE)
    return session.scalar(done.order_by(JobRow.finished_at.desc()).limit(1))


def cancel(session: Session, job: str) -> Job:
    """Ends a waiting job at once and asks the worker to end a running one. Raises Missing."""
    row = session.scalar(select(JobRow).where(JobRow.id == job).with_for_update())
    if row is None:
        raise Missing(job)
    if row.state is JobState.WAITING:
        row.state, row.finished_at = JobState.CANCELLED, now()
    row.cancel_wanted = True
    return told(row)


def told(row: JobRow) -> Job:
    """The row as its readers know it."""
    return Job(
        row.id,
        row.kind,
        row.subject,
        row.revision,
        row.state,
        row.progress,
        codec.sentence_from_data(row.words) if row.words else None,
        codec.sentence_from_data(row.error) if row.error else None,
        row.created_at,
        row.finished_at,
    )


def _live(session: Session, digest: str) -> JobRow | None:
    return session.scalar(select(JobRow).where(JobRow.digest == digest, JobRow.state.in_(_LIVE)))


def _asked(session: Session, row: JobRow) -> JobRow:
    row.id, row.author_id = new_id(), member(session).person
    try:
        with session.begin_nested():
            session.add(row)
        return row
    except IntegrityError:
        # On PostgreSQL two people may ask for the same at the same moment; the second gets the first's.
        if (found := _live(session, row.digest)) is not None:
            return found
        raise
