"""Heavy work in processes of their own, each of which does one piece, is watched, and ends with it.

A limit on address space would be simpler, but counts what a library only maps and never uses, and does not
hold on every system; so what the process really occupies is looked at many times a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import psutil

from workshop.children import SPAWN
from workshop.domain.words import Sentence, say
from workshop.press_process import Failed, Made, Ready, Step, Work, do_one

SECONDS_BETWEEN_LOOKS = 0.05
MEBIBYTE = 1024 * 1024

Watch = Callable[[Step | None], bool]
Heard = Ready | Step | Made | Failed


def nothing() -> None:
    """No libraries to load."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may take: seconds, and bytes of memory that it really occupies."""

    seconds: float = 60
    memory: int = 512 * MEBIBYTE


class NotMade(Exception):
    """There is no result, and trying again would not help; `why` tells people."""

    def __init__(self, why: Sentence) -> None:
        self.why = why
        super().__init__(str(why))


class SuddenEnd(Exception):
    """Something ended the process: the system for want of memory, a crash, or somebody."""


class Stopped(Exception):
    """The watch said that the work is not wanted any more."""


class Press:
    """Does `work` as often as it is asked to, never twice in the same process.

    `work` gets what is given, and `tell`, which takes the share that is done and what comes next; it may
    raise Unavailable. `warm_up` loads what it needs. Both are functions of a module.
    """

    def __init__(
        self, work: Work, *, warm_up: Callable[[], object] = nothing, limits: Limits | None = None
    ) -> None:
        self._work, self._limits = (work, warm_up), limits or Limits()
        self._next: _Process | None = None

    def make_ready(self) -> None:
        """Starts the process for the next piece of work, which then need not wait for its libraries."""
        if self._next is None or not self._next.is_alive:
            self._next = _Process(*self._work)

    def make(self, given: bytes, watch: Watch) -> bytes:
        """What the work makes of `given`.

        `watch` is called many times a second with each new step, or None, and says whether to go on.
        Raises NotMade, SuddenEnd or Stopped.
        """
        self.make_ready()
        process, self._next = self._next, None
        assert process is not None  # noqa: S101 - it has just been made ready
        try:
            return self._made(process, given, watch)
        except (EOFError, ConnectionError):
            raise SuddenEnd from None
        finally:
            process.end()

    def close(self) -> None:
        """Ends the process that waits."""
        if self._next is not None:
            self._next.end()
            self._next = None

    def _made(self, process: _Process, given: bytes, watch: Watch) -> bytes:
        end = time.monotonic() + self._limits.seconds
        while True:
            heard = process.hear()
            match heard:
                case Ready():
                    process.give(given)
                case Made(content):
                    return content
                case Failed(why):
                    raise NotMade(why)
            self._keep_limits(process, end)
            if not watch(heard if isinstance(heard, Step) else None):
                raise Stopped

    def _keep_limits(self, process: _Process, end: float) -> None:
        if time.monotonic() > end:
            raise NotMade(
                say(
                    "It took longer than {seconds} seconds and was ended. Shorten the longest texts, or take "
                    "out what is not needed, then try again.",
                    seconds=round(self._limits.seconds),
                )
            )
        if process.memory() > self._limits.memory:
            raise NotMade(
                say(
                    "It took more than {mebibytes} MB of memory and was ended. Shorten the longest texts, or "
                    "take out what is not needed, then try again.",
                    mebibytes=self._limits.memory // MEBIBYTE,
                )
            )


class _Process:
    """One process and the pipe to it."""

    def __init__(self, work: Work, warm_up: Callable[[], object]) -> None:
        self._pipe, theirs = SPAWN.Pipe()
        self._process: BaseProcess = SPAWN.Process(target=do_one, args=(work, warm_up, theirs))
        self._process.start()
        # Only the process itself may hold its end, or its death would never be heard.
        theirs.close()

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    def hear(self) -> Heard | None:
        """What it says, within a moment; None where it says nothing. EOFError where it has ended."""
        return _received(self._pipe) if self._pipe.poll(SECONDS_BETWEEN_LOOKS) else None

    def give(self, given: bytes) -> None:
        self._pipe.send_bytes(given)

    def memory(self) -> int:
        """Bytes that it occupies; 0 where it has just ended."""
        with suppress(psutil.NoSuchProcess):
            return int(psutil.Process(self._process.pid).memory_info().rss)
        return 0

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _received(pipe: Connection) -> Heard:
    heard: Heard = pipe.recv()
    return heard
