"""How a piece of heavy work stands, for the page that follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from flask import abort

from workshop.domain.words import Sentence, say
from workshop.store import jobs, work
from workshop.store.callers import Operator
from workshop.store.clock import now
from workshop.store.jobs import Job
from workshop.web.door import database, reading

# Long enough for a worker that has another job to finish looking round.
PATIENCE = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Shown:
    """A job as its page shows it; `is_left_alone` where it waits and nobody on this server does such work."""

    job: Job
    is_left_alone: bool

    @property
    def words(self) -> Sentence:
        """What is being done."""
        return self.job.words or (
            say("Beginning") if self.job.state == "running" else say("Waiting its turn")
        )

    @property
    def since(self) -> str:
        """Another one means that the page would look different."""
        return f"{self.job.state}-{self.job.progress:.3f}-{self.is_left_alone:d}"


def shown_or_404(job: str, gone: Sentence) -> Shown:
    """The job of that id as it stands now; `gone` tells people that there is none."""
    with reading() as session:
        found = jobs.get(session, job)
    if found is None:
        abort(404, gone)
    return Shown(found, _is_left_alone(found))


def _is_left_alone(job: Job) -> bool:
    if job.state != "waiting" or now() - job.created_at < PATIENCE:
        return False
    with database().read(Operator()) as session:
        return not work.is_going_on(session)
