"""What the busiest pages take, against a bare Flask view that answers with the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from flask.testing import FlaskClient

from benches.material import deals_of
from benches.stopwatch import ratio
from benches.table import Table
from workshop.domain.cluster.discover import discover
from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.people import Role
from workshop.settings import Settings
from workshop.store import deals, imports, people, processes, runs, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.database import Database
from workshop.web.app import create_app
from workshop.web.caller import KEY

STAGES, MILESTONES = 6, 20


def run(*, short: bool = False) -> Table:
    """The groups of 300 notes and a process of 120 milestones, each in turns with the bare view."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/bench.sqlite3")
        database.upgrade()
        client, workspace = signed_in(database, Path(folder), rows=60 if short else 300)
        pages = {
            f"groups of {60 if short else 300} notes": f"/w/{workspace}/groups",
            f"process of {STAGES * MILESTONES} milestones": f"/w/{workspace}/process",
        }
        rows = tuple(_row(name, client, where, 1 if short else 15) for name, where in pages.items())
        database.close()
    note = "The bare view looks at nobody, asks no database and fills no template."
    return Table("Busiest pages", ("page", "kB", "ms", "times the bare view"), rows, note)


def _row(name: str, client: FlaskClient, where: str, rounds: int) -> tuple[str, ...]:
    ours = _asking(client, where)
    content = ours()
    times, bare = ratio(ours, _asking(_bare(content), "/"), rounds=rounds)
    return name, f"{len(content) / 1000:.0f}", f"{times * bare * 1000:.0f}", f"{times:.0f}"


def _asking(client: FlaskClient, where: str) -> Callable[[], bytes]:
    def ask() -> bytes:
        answer = client.get(where)
        assert answer.status_code == 200
        return answer.data

    return ask


def _bare(content: bytes) -> FlaskClient:
    app = Flask("bare")
    app.add_url_rule("/", "page", lambda: content)
    return app.test_client()


def signed_in(database: Database, folder: Path, rows: int) -> tuple[FlaskClient, str]:
    """A browser of the owner, and the id of the workspace with everything in it."""
    with database.write(Operator()) as session:
        person = people.add(session, "Bench").id
        workspace = workspaces.create(session, "Bench", owner=person).id
        secret = people.use_link(session, people.sign_in_link(session, person), user_agent="")
    _fill(database, Member(workspace, person, Role.OWNER), rows)
    app = create_app(Settings(data=folder, database="sqlite://", given_secret="bench" * 8), database)
    client = app.test_client()
    with client.session_transaction() as kept:
        kept[KEY] = secret
    return client, workspace


def _fill(database: Database, owner: Member, rows: int) -> None:
    with database.write(owner) as session:
        imports.commit(session, deals_of(rows), source="csv", files=["bench.csv"], key="bench")
    with database.write(owner) as session:
        told = deals.for_discovery(session)
        runs.save(session, discover(told), digest=runs.digest_of(told, ()))
        processes.create(session, _process(), key="bench")


def _process() -> Process:
    return Process("Bench", tuple(map(_stage, range(STAGES))))


def _stage(number: int) -> Stage:
    milestones = (
        Milestone(f"milestone-{number}-{each}", f"Buyer confirmed step {each} of part {number} in writing")
        for each in range(MILESTONES)
    )
    return Stage(f"stage-{number}", f"Part {number} agreed", 10 * number, milestones=tuple(milestones))
