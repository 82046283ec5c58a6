"""What other pages take while ten playbooks are being set as PDFs, against a quiet server."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from flask.testing import FlaskClient

from benches.page import signed_in
from benches.table import Table
from workshop.children import Child
from workshop.demo import story
from workshop.domain.cluster.discover import discover
from workshop.domain.people import Role
from workshop.exports.asked import Asked
from workshop.exports.catalogue import PDF, named
from workshop.rendering import render_jobs
from workshop.settings import Settings
from workshop.store import jobs, people, processes
from workshop.store.callers import Member, Operator
from workshop.store.database import Database

ALLOWED = 1.5
PDFS = 10
ROUNDS = 40
SECONDS_TO_WARM_UP = 5.0
DAY = date(2026, 11, 22)
PAGES = ("groups", "process", "exports")


def run(*, short: bool = False) -> Table:
    """Three pages in turns: on a quiet server, then for as long as the playbooks are being made."""
    rounds = 1 if short else ROUNDS
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite3"
        database = Database(url)
        database.upgrade()
        client, workspace, _process = signed_in(database, Path(folder), rows=20 if short else 300)
        pages = [f"/w/{workspace}/{name}" for name in PAGES]
        _taken(client, pages)
        worker = Child(render_jobs, Settings(data=Path(folder), database=url, given_secret="bench" * 8))
        if not short:
            worker.start()
            time.sleep(SECONDS_TO_WARM_UP)
        quiet = [seconds for _ in range(rounds) for seconds in _taken(client, pages)]
        busy = list(_while_made(client, pages, database, workspace, () if short else [_book()] * PDFS))
        if not short:
            worker.stop()
        database.close()
    ratio = _p95(busy) / _p95(quiet)
    note = f"At most {ALLOWED} is wanted. {len(busy)} answers were timed beside {0 if short else PDFS} PDFs."
    row = (f"{_p95(quiet) * 1000:.0f}", f"{_p95(busy) * 1000:.0f}", f"{ratio:.2f}")
    headers = ("p95 of other pages", "quiet, ms", "busy, ms", "ratio")
    return Table("Pages beside PDFs", headers, ((", ".join(PAGES), *row),), note)


def _while_made(
    client: FlaskClient, pages: Sequence[str], database: Database, workspace: str, books: Sequence[bytes]
) -> Iterator[float]:
    with database.read(Operator()) as session:
        (owner,) = people.everyone(session)
    member = Member(workspace, owner.id, Role.OWNER)
    with database.write(member) as session:
        (there,) = processes.mine(session)
        for number, book in enumerate(books):
            jobs.request(
                session, "playbook", digest=f"{number}", payload=book, file_name="b.pdf", subject=there.id
            )
    waiting = True
    while waiting:
        yield from _taken(client, pages)
        with database.read(member) as session:
            waiting = any(job.is_under_way for job in jobs.about(session, there.id))


def _book() -> bytes:
    """The demo's playbook, ready to be set."""
    process = story.process(discover(story.deals(), decisions=story.decisions()))
    return named("playbook").paper(Asked(process, PDF, DAY)).encode()


def _taken(client: FlaskClient, pages: Sequence[str]) -> list[float]:
    """Seconds of each page."""
    taken = []
    for page in pages:
        start = time.perf_counter()
        assert client.get(page).status_code == 200
        taken.append(time.perf_counter() - start)
    return taken


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[ceil(len(times) * 0.95) - 1]
