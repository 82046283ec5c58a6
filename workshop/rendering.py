"""The process that does heavy work: it takes the jobs that people asked for, one by one."""

from __future__ import annotations

import logging
import signal
import time
from contextlib import closing
from datetime import timedelta
from threading import Event

from workshop.domain.words import Sentence
from workshop.press import NotMade, Stopped, SuddenEnd
from workshop.press_process import Step
from workshop.settings import Settings
from workshop.store import upkeep, work
from workshop.store.callers import Operator
from workshop.store.database import Database
from workshop.store.full import Full
from workshop.store.work import Taken
from workshop.trades import Trades

SECONDS_BETWEEN_QUESTIONS = 0.3
SECONDS_BETWEEN_NOTES = 0.5
SECONDS_UNTIL_ROOM = 5.0
UPKEEP_EVERY = timedelta(hours=1).total_seconds()
log = logging.getLogger(__name__)


def render_jobs(settings: Settings) -> None:
    """Works until it is told to end by SIGTERM or Ctrl-C; what it was at is left to whoever comes next."""
    stopping = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopping.set())
    with closing(Database(settings.database)) as database, closing(Trades()) as trades:
        Renderer(database, trades, stopping).run()


class Renderer:
    """Takes what waits in the database and has it done, until `stopping` is set."""

    def __init__(self, database: Database, trades: Trades, stopping: Event) -> None:
        self._database, self._trades, self._stopping = database, trades, stopping
        self._upkeep_at = time.monotonic()

    def run(self) -> None:
        """Works until it is to stop."""
        while not self._stopping.wait(SECONDS_BETWEEN_QUESTIONS):
            try:
                while not self._stopping.is_set() and (taken := self._take()):
                    self._do(taken)
                self._trades.make_ready()
                self._keep_house()
            except Full:
                # A job that it was at counts as lost after a while and is then taken again.
                self._stopping.wait(SECONDS_UNTIL_ROOM)

    def _take(self) -> Taken | None:
        # Taking locks the database for every writer, so it is done only where there is something to take.
        with self._database.read(Operator()) as session:
            if not work.is_waiting(session):
                return None
        return self._database.attempt(Operator(), work.take)

    def _do(self, taken: Taken) -> None:
        try:
            watch = _Notes(self._database, taken, self._stopping)
            made = self._trades.make(taken.kind, taken.payload, watch)
        except Stopped:
            self._database.attempt(Operator(), lambda session: work.stop(session, taken))
        except SuddenEnd:
            log.warning("The process that made job %s came to a sudden end.", taken.id)
            self._database.attempt(Operator(), lambda session: work.try_again(session, taken))
        except NotMade as failure:
            self._fail(taken, failure.why)
        else:
            self._database.attempt(
                Operator(),
                lambda session: work.finish(session, taken, made.content, media_type=made.media_type),
            )

    def _fail(self, taken: Taken, why: Sentence) -> None:
        log.warning("Job %s was not done: %s", taken.id, why)
        self._database.attempt(Operator(), lambda session: work.fail(session, taken, why))

    def _keep_house(self) -> None:
        if time.monotonic() >= self._upkeep_at:
            self._upkeep_at = time.monotonic() + UPKEEP_EVERY
            upkeep.clear_out(self._database)


class _Notes:
    """Tells the database how far the work is, and hears from it whether to go on, twice a second."""

    def __init__(self, database: Database, taken: Taken, stopping: Event) -> None:
        self._database, self._taken, self._stopping = database, taken, stopping
        self._step: Step | None = None
        self._next = 0.0

    def __call__(self, step: Step | None) -> bool:
        self._step = step or self._step
        if self._stopping.is_set():
            return False
        if time.monotonic() < self._next:
            return True
        self._next = time.monotonic() + SECONDS_BETWEEN_NOTES
        share, words = (self._step.share, self._step.words) if self._step else (0.0, None)
        return self._database.attempt(
            Operator(), lambda session: work.progress(session, self._taken, share, words)
        )
