"""A disk without room: what is typed comes back, what was stored stays, and it goes on once there is room."""

import csv
import os
import sqlite3
import subprocess
from contextlib import closing
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from benches.soak.forms import live_of
from benches.soak.room import NAME, prepare
from benches.soak.served import Server
from tests.chaos.senders import joined

MEGABYTES = 8
BLOCK = 64 * 1024


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("This user may not mount a small disk here.")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def server(small_disk, tmp_path):
    server = Server(small_disk / "data")
    server.log = tmp_path / "server.log"
    yield server
    server.stop()


def fill(folder):
    """Writes until there is no room for one more byte; the file that took it."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (BLOCK, 4096, 1):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue
    return ballast


def health(server):
    try:
        with urlopen(f"{server.site}/healthz", timeout=10) as answer:  # noqa: S310 - our own address
            return answer.status, answer.read().decode()
    except HTTPError as answer:
        with answer:
            return answer.code, answer.read().decode()


def keys(server, file):
    server.run("export", "--workspace", NAME, "--format", "csv", "-o", str(file))
    with file.open(newline="", encoding="utf-8-sig") as lines:
        return [row["key"] for row in csv.DictReader(lines)]


def test_a_full_disk_loses_nothing_and_gives_back_what_was_typed(server, small_disk, tmp_path):
    code = prepare(server)
    server.start()
    browser, form = joined(server.site, code, "Ann")

    def tell(key, text):
        sent = {**form.values, "key": key, "text": text, "deal": "Harbour crane", "side": "buyer"}
        return browser.post(form.action, sent)

    assert tell("before", "They rang us").status == 303
    ballast = fill(small_disk)

    # The log may still have a little room of its own, so a few may come to be stored.
    stored, answer = ["before"], None
    for number in range(400):
        answer = tell(f"full-{number}", f"They said {number} & <signed>" + " at length" * 300)
        if answer.status != 303:
            break
        stored.append(f"full-{number}")
    assert answer.status == 507
    assert "The server’s disk is full" in answer.text
    assert f"They said {number} &amp; &lt;signed&gt;" in answer.text
    assert health(server) == (503, "the disk is full\n")

    page = browser.get(form.action)
    assert (page.status, "They rang us" in page.text) == (200, True)
    assert browser.look(page_live(page)).status in {200, 204}
    assert keys(server, tmp_path / "full.csv") == stored

    ballast.unlink()
    assert health(server) == (200, "ok\n")
    assert tell(f"full-{number}", "They said it again").status == 303
    assert tell(f"full-{number}", "They said it again").status == 303
    assert keys(server, tmp_path / "after.csv") == [*stored, f"full-{number}"]
    with closing(sqlite3.connect(server.data / "workshop.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def page_live(page):
    return live_of(page.text)["data-live"]
