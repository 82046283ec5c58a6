import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.setup import ROOT
from workshop.children import Child

SERVER = """
import sys, time
from pathlib import Path
from tests.setup.test_children import note_and_wait
from workshop.children import Child
if __name__ == "__main__":
    Child(note_and_wait, Path(sys.argv[1])).start()
    time.sleep(60)
"""


def note_and_wait(folder: Path):
    (folder / str(os.getpid())).touch()
    time.sleep(60)


def wait_for(found, *, seconds=20.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := found():
            return result
        time.sleep(0.02)
    pytest.fail(f"not within {seconds} seconds")


def pids(folder):
    return {int(path.name) for path in folder.iterdir()}


def gone(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


@pytest.fixture
def child(tmp_path):
    child = Child(note_and_wait, tmp_path)
    child.start()
    yield child
    child.stop()


def test_a_child_that_dies_is_started_again(child, tmp_path):
    (first,) = wait_for(lambda: pids(tmp_path))

    os.kill(first, signal.SIGKILL)

    (second,) = wait_for(lambda: pids(tmp_path) - {first})
    assert child.pid == second


def test_a_child_that_is_stopped_stays_stopped(child, tmp_path):
    (pid,) = wait_for(lambda: pids(tmp_path))

    child.stop()

    assert gone(pid)
    assert child.pid is None


def test_ctrl_c_in_the_terminal_does_not_reach_a_child(child, tmp_path):
    (pid,) = wait_for(lambda: pids(tmp_path))
    assert os.getpgid(pid) != os.getpgid(os.getpid())


def test_a_child_does_not_outlive_a_server_that_was_killed(tmp_path):
    script, noted = tmp_path / "server.py", tmp_path / "pids"
    script.write_text(SERVER)
    noted.mkdir()
    server = subprocess.Popen(
        [sys.executable, script, noted], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    (pid,) = wait_for(lambda: pids(noted))

    server.kill()
    server.wait()

    wait_for(lambda: gone(pid))
