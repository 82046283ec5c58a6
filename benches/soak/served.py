"""The server in processes of its own, killed at any moment and started again on the same data."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import psutil
from click.testing import CliRunner

from workshop.cli import main

WORKSHOP = (sys.executable, "-m", "workshop")
LONGEST_START = 60.0


class Server:
    """`workshop serve` on a data folder and a port that stay the same from start to start."""

    def __init__(self, data: Path, *, environ: dict[str, str] | None = None) -> None:
        self.data, self.port = data, _free_port()
        self.site = f"http://127.0.0.1:{self.port}"
        self.environ = {**os.environ, "WORKSHOP_DATA": str(data), **(environ or {})}
        self.log = data.parent / "server.log"
        self.wrapped_in: tuple[str, ...] = ()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process that was started; those that answer are its children."""
        assert self._process is not None
        return self._process.pid

    def run(self, *arguments: str) -> str:
        """What another command prints on the same data."""
        ran = CliRunner().invoke(main, arguments, env=self.environ)
        assert ran.exit_code == 0, ran.output
        return ran.stdout

    def start(self) -> float:
        """Starts and waits until pages are answered; the seconds that it took."""
        began, process = monotonic(), self.launch()
        while not self.is_ready():
            assert process.poll() is None, self.log.read_text()
            assert monotonic() - began < LONGEST_START, self.log.read_text()
            sleep(0.02)
        return monotonic() - began

    def launch(self) -> subprocess.Popen[bytes]:
        """Starts, and does not wait."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self.wrapped_in, *WORKSHOP, "serve", "--port", str(self.port)],
                env=self.environ,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self._process

    def is_ready(self) -> bool:
        """Whether it answers and its database works."""
        try:
            with urlopen(f"{self.site}/healthz", timeout=2) as answer:  # noqa: S310 - our own address
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def processes(self) -> list[psutil.Process]:
        """All that live of it: the first, those that answer, those that render."""
        with suppress(psutil.NoSuchProcess):
            first = psutil.Process(self.pid)
            return [*first.children(recursive=True), first]
        return []

    def kill(self) -> None:
        """Ends every process of it at once, as a machine does that loses its power; none can tidy up."""
        doomed = self.processes()
        for process in doomed:
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)
        psutil.wait_procs(doomed, timeout=10)
        assert self._process is not None
        self._process.wait()

    def freeze(self) -> None:
        """Stops every process of it where it stands, with its lines open."""
        for process in self.processes():
            process.suspend()

    def thaw(self) -> None:
        """Lets them go on."""
        for process in self.processes():
            process.resume()

    def stop(self) -> None:
        """Ends it in good order."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
