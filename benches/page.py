"""What the busiest pages take, against a bare Flask view that answers with the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import count
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

STAGES, MILESTONES, GATES = 6, 20, 3


def run(*, short: bool = False) -> Table:
    """The groups of 300 notes and a process of 120 milestones: each in turns with the bare view."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/bench.sqlite3")
        database.upgrade()
        client, workspace, process = signed_in(database, Path(folder), rows=60 if short else 300)
        pages = {
            f"groups of {60 if short else 300} notes": f"/w/{workspace}/groups",
            f"process of {STAGES * MILESTONES} milestones": f"/w/{workspace}/process",
            "one milestone of it, open": f"/w/{workspace}/process?open=milestone-2-9",
            "its review, 12 deals run through": f"/w/{workspace}/process/{process}/review",
        }
        rounds, front = 1 if short else 15, f"/w/{workspace}/process/"
        rows = (
            *(_row(name, _asking(client, where), rounds) for name, where in pages.items()),
            _row("a milestone of it, renamed", _renaming(client, front + process), rounds),
        )
        database.close()
    note = "The bare view looks at nobody, asks no database and fills no template."
    return Table("Busiest pages", ("page", "kB", "ms", "times the bare view"), rows, note)


def _row(name: str, ours: Callable[[], bytes], rounds: int) -> tuple[str, ...]:
    content = ours()
    times, bare = ratio(ours, _asking(_bare(content), "/"), rounds=rounds)
    return name, f"{len(content) / 1000:.0f}", f"{times * bare * 1000:.0f}", f"{times:.0f}"


def _asking(client: FlaskClient, where: str) -> Callable[[], bytes]:
    def ask() -> bytes:
        answer = client.get(where)
        assert answer.status_code == 200
        return answer.data

    return ask


def _renaming(client: FlaskClient, where: str) -> Callable[[], bytes]:
    """Gives one milestone a new title each time, as its form is sent."""
    token = re.search(r'name="csrf_token" value="([^"]+)"', client.get(where.rpartition("/")[0]).text)
    assert token
    fields = {"csrf_token": token[1], "kind": "milestone", "id": "milestone-2-9", "revision": "1"}
    titles = count(1)
    last = ["Buyer confirmed step 9 of part 2 in writing"]

    def rename() -> bytes:
        number = next(titles)
        title = f"Buyer confirmed step 9 for the {number}. time in writing"
        sent = fields | {"key": f"rename-{number}", "title": title, "saw-title": last[0]}
        answer = client.post(f"{where}/change", data=sent, headers={"Origin": "http://localhost"})
        assert answer.status_code == 303, answer.status_code
        last[0] = title
        return answer.data

    return rename


def _bare(content: bytes) -> FlaskClient:
    app = Flask("bare")
    app.add_url_rule("/", "page", lambda: content)
    return app.test_client()


def signed_in(database: Database, folder: Path, rows: int) -> tuple[FlaskClient, str, str]:
    """A browser of the owner, and the ids of the workspace with everything in it and of its process."""
    with database.write(Operator()) as session:
        person = people.add(session, "Bench").id
        workspace = workspaces.create(session, "Bench", owner=person).id
        secret = people.use_link(session, people.sign_in_link(session, person), user_agent="")
    process = _fill(database, Member(workspace, person, Role.OWNER), rows)
    app = create_app(Settings(data=folder, database="sqlite://", given_secret="bench" * 8), database)
    client = app.test_client()
    with client.session_transaction() as kept:
        kept[KEY] = secret
    return client, workspace, process


def _fill(database: Database, owner: Member, rows: int) -> str:
    with database.write(owner) as session:
        imports.commit(session, deals_of(rows), source="csv", files=["bench.csv"], key="bench")
    with database.write(owner) as session:
        told = deals.for_discovery(session)
        found = discover(told)
        runs.save(session, found, digest=runs.digest_of(told, ()))
        return processes.create(session, _process([group.id for group in found.groups]), key="bench")


def _process(groups: Sequence[str]) -> Process:
    """Every milestone stands for one of the groups, and three of each stage are gates."""
    return Process("Bench", tuple(_stage(number, groups) for number in range(STAGES)))


def _stage(number: int, groups: Sequence[str]) -> Stage:
    milestones = (
        Milestone(
            f"milestone-{number}-{each}",
            f"Buyer confirmed step {each} of part {number} in writing",
            gate=each < GATES,
            group=groups[(number * MILESTONES + each) % len(groups)],
        )
        for each in range(MILESTONES)
    )
    return Stage(f"stage-{number}", f"Part {number} agreed", 10 * number, milestones=tuple(milestones))
