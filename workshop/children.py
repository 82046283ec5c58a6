"""Processes that live and die with the server."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import Any

# A fresh interpreter: a fork of a process that has threads may hang on a lock that nobody holds any more.
SPAWN = multiprocessing.get_context("spawn")
SECONDS_TO_STOP = 10.0
SHORTEST_LIFE = 5.0
LONGEST_PAUSE = 30.0


class Child:
    """A process that is started anew whenever it ends by itself, at growing intervals if it ends at once."""

    def __init__(self, work: Callable[..., object], *arguments: Any) -> None:  # noqa: ANN401 - the work's own
        self._work = (work, arguments)
        self._stopping = threading.Event()
        self._keeper = threading.Thread(target=self._keep, daemon=True)
        self._process: BaseProcess | None = None
        self._changing = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process that now does the work; None between two."""
        return self._process.pid if self._process and self._process.is_alive() else None

    def start(self) -> None:
        """Begins, unless it was stopped already; returns at once."""
        with self._changing:
            if not self._stopping.is_set():
                self._keeper.start()

    def stop(self) -> None:
        """Asks the process to end, waits, and ends it after ten seconds whether it will or not."""
        with self._changing:
            self._stopping.set()
        if self._process is not None:
            end(self._process)
        if self._keeper.is_alive():
            self._keeper.join()

    def _keep(self) -> None:
        pause = 1.0
        while process := self._begin():
            born = time.monotonic()
            process.join()
            pause = 1.0 if time.monotonic() - born > SHORTEST_LIFE else min(pause * 2, LONGEST_PAUSE)
            self._stopping.wait(pause)

    def _begin(self) -> BaseProcess | None:
        with self._changing:
            if self._stopping.is_set():
                return None
            self._process = SPAWN.Process(target=_live, args=self._work)
            self._process.start()
            return self._process


def end(process: BaseProcess) -> None:
    """Asks first, and does not ask twice."""
    process.terminate()
    process.join(SECONDS_TO_STOP)
    if process.is_alive():
        process.kill()
        process.join()


def _live(work: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    live_with_the_server()
    work(*arguments)


def live_with_the_server() -> None:
    """To be called in a new process: nothing but the server ends it, and it outlives the server never."""
    # Ctrl-C reaches every process of the terminal's group; only the server is to hear it, and it tells us.
    os.setpgrp()
    threading.Thread(target=_end_after_parent, daemon=True).start()


def _end_after_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
