"""What was acknowledged is on the disk, not only on its way there."""

import re
import shutil
import subprocess
import time
from contextlib import ExitStack

import pytest

from benches.soak.room import prepare
from tests.chaos.senders import lines
from workshop.store.database import Database

STRACE = shutil.which("strace")


def may_trace():
    if STRACE is None:
        return False
    traced = subprocess.run([STRACE, "-f", "-c", "true"], capture_output=True, check=False)
    return traced.returncode == 0


@pytest.fixture
def syncs(server, tmp_path):
    """`syncs(work)` is how often the running server waited for the disk while the work was done."""
    if not may_trace():
        pytest.skip("strace is not installed, or may not look at other processes here.")
    told = tmp_path / "syncs.txt"

    def count(work):
        pids = [f"--attach={process.pid}" for process in server.processes()]
        command = [STRACE, "-f", "-c", "-e", "trace=fdatasync,fsync", "-o", told, *pids]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracing:
            for _ in pids:
                assert "attached" in tracing.stderr.readline()
            work()
            tracing.terminate()
        return sum(int(line.split()[3]) for line in told.read_text().splitlines() if is_sync(line))

    return count


def is_sync(line):
    return re.search(r"\b(fdatasync|fsync)$", line)


@pytest.mark.parametrize("writes", [40, pytest.param(200, marks=pytest.mark.full)])
def test_the_disk_has_every_activity_before_it_is_acknowledged(server, syncs, writes):
    code = prepare(server)
    server.start()
    (sender,) = lines(server.site, code, people=1, each=1)

    def tell_all():
        for number in range(writes):
            assert sender.send(f"key-{number}", f"Activity {number}")

    began = time.monotonic()
    waited = syncs(tell_all)
    print(f"{waited} syncs of {writes} activities in {time.monotonic() - began:.1f} s")

    assert waited >= writes


def test_every_connection_waits_for_the_disk_and_keeps_rows_together(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/workshop.sqlite3")
    database.upgrade()

    def told(connection):
        names = ("synchronous", "journal_mode", "foreign_keys")
        driver = connection.connection.dbapi_connection
        return [driver.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    # As many at once as the pool ever opens, and the same ones again after they were given back.
    most = database.engine.pool.size() + database.engine.pool._max_overflow
    for _ in range(2):
        with ExitStack() as stack:
            found = [told(stack.enter_context(database.engine.connect())) for _ in range(most)]
        assert found == [[2, "wal", 1]] * most
    database.close()
