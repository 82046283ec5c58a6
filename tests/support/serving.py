"""The server as `workshop serve` runs it, in a process of its own, on a data folder of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 30
COMMAND = Path(sys.executable).with_name("workshop")


@dataclass(frozen=True)
class Served:
    """A running server: where it is, and the path of a link that signs its first person in once."""

    site: str
    link: str


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


@contextmanager
def served(folder, *options):
    """Serves as long as it is used; says nothing on stderr all the while."""
    port = free_port()
    server = start(folder, port, *options)
    try:
        yield Served(f"http://127.0.0.1:{port}", read_until_link(server)[1])
    finally:
        _, complaints = stop(server)
    assert complaints == ""
