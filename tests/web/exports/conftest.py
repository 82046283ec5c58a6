from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.domain.design.documents import PROCESS
from workshop.domain.design.commands import Set
from workshop.domain.people import Role
from workshop.store import jobs, processes, work
from workshop.store.callers import Member, Operator


class Station:
    """The Export station of a workspace that has a process, as one of its members uses it."""

    def __init__(self, app, workspace, person, process):
        self.app, self.workspace, self.person, self.process = app, workspace, person, process
        self.front = f"/w/{workspace}/exports"
        self.database = app.extensions["database"]

    def as_seen_by(self, person):
        return Station(self.app, self.workspace, person, self.process)

    def get(self, path="", **options):
        return self.person.get(self.front + path, **options)

    def post(self, path, data=None):
        return self.person.post(self.front + path, data)

    def make(self, kind="playbook"):
        """Presses the button; the path of the job's page below the station."""
        answer = self.post("/pdf", {"kind": kind})
        assert answer.status_code == 303
        return answer.location.removeprefix(self.front)

    def work(self, content=b"%PDF", *, error=None):
        """Does what waits, as the process that renders would."""
        with self.database.write(Operator()) as session:
            while taken := work.take(session):
                if error:
                    work.fail(session, taken, error)
                else:
                    work.finish(session, taken, content, media_type="application/pdf")

    def change(self, aim):
        """Somebody changes the process, which makes a new revision."""
        with self.database.write(self._caller()) as session:
            before = processes.head(session, self.process).process
            command = Set(before.id, "aim", aim, before.aim)
            processes.apply(session, self.process, command, key=aim)

    def jobs(self):
        with self.database.read(self._caller()) as session:
            return jobs.about(session, self.process)

    def _caller(self):
        return Member(self.workspace, self.person.id, Role.OWNER)


@pytest.fixture
def clock():
    """Stands still; ask for it before people sign in."""
    # A zone makes this the machine's own clock too, whichever it has.
    with time_machine.travel(datetime(2026, 11, 22, 10, 42, tzinfo=ZoneInfo("UTC")), tick=False) as clock:
        yield clock


@pytest.fixture
def begin(app, karin, workspace):
    """`begin(process)` is the station of the workspace with that process."""

    def make(process=PROCESS, **changes):
        with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
            made = processes.create(session, replace(process, **changes), key="begun")
        return Station(app, workspace, karin, made)

    return make


@pytest.fixture
def station(begin):
    return begin()
