"""The server as an operator meets it: started, reached, stopped."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SECONDS = 30
COMMAND = Path(sys.executable).with_name("workshop")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(folder, port, *options):
    command = (COMMAND, "serve", "--port", str(port), *options)
    environ = {**os.environ, "WORKSHOP_DATA": str(folder / "data")}
    return subprocess.Popen(
        command, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def stop(server):
    server.send_signal(signal.SIGINT)
    return server.communicate(timeout=SECONDS)


def read_until_link(server):
    """What the server says up to its sign-in link, with the link's path."""
    said = ""
    for line in server.stdout:
        said += line
        if found := re.search(r"(/sign-in/\S+)", line):
            return said, found[1]
    pytest.fail(f"no link: {said} {server.stderr.read()}")


def page(port, path):
    end = time.monotonic() + SECONDS
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}", timeout=SECONDS) as answer:
                return answer.status, answer.read().decode()
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def test_the_server_says_where_it_is_lets_its_owner_in_and_ends_quietly(tmp_path):
    port = free_port()
    server = start(tmp_path, port)
    try:
        said, link = read_until_link(server)
        assert f"The workshop runs at http://127.0.0.1:{port}\n" in said
        assert page(port, "/healthz")[0] == 200
        assert "Owner" in page(port, link)[1]
    finally:
        out, err = stop(server)
    assert (server.returncode, out, err) == (0, "", "")


def test_nothing_of_the_folder_it_is_started_in_is_taken_for_the_program(tmp_path):
    (tmp_path / "html.py").write_text("raise SystemExit('taken')")
    port = free_port()
    server = start(tmp_path, port)
    try:
        read_until_link(server)
        assert page(port, "/healthz")[0] == 200
    finally:
        stop(server)


def test_a_port_in_use_is_told_with_the_mend(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        server = start(tmp_path, taken.getsockname()[1])
        _, err = server.communicate(timeout=SECONDS)

    assert server.returncode == 2
    assert (
        "Address already in use. Stop what runs there, or choose another address with --host and --port."
        in err
    )
    assert not (tmp_path / "data").exists()
