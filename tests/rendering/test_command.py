"""`workshop render`, as it stands beside a server of another kind."""

import os
import signal
import subprocess
from contextlib import closing

from tests.rendering.test_rendering import ask, text_of, wait_until
from tests.support.serving import COMMAND
from workshop.domain.people import Role
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.store import people, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.tables.jobs import JobState


def test_the_command_makes_what_is_asked_for_and_ends_quietly(tmp_path):
    environ = {**os.environ, "WORKSHOP_DATA": str(tmp_path / "data")}
    with closing(ready_database(Settings.from_environment(environ))) as database:
        with database.write(Operator()) as session:
            person = people.add(session, "Ann").id
            workspace = workspaces.create(session, "Acme", owner=person).id
        ann = Member(workspace, person, Role.OWNER)
        job = ask(database, ann)
        command = subprocess.Popen(
            [COMMAND, "render"], env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        try:
            wait_until(database, ann, job, JobState.DONE)
            assert text_of(database, ann, job) == "Found in 9 of 12 won deals"
        finally:
            command.send_signal(signal.SIGINT)
            said, complaints = command.communicate(timeout=30)
    assert (command.returncode, complaints) == (0, "")
    assert said == "Files are made as soon as somebody asks for one.\n"
