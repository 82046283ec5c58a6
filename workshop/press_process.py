"""What happens inside a process of the press: it gets ready, does one piece of work, and ends."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from workshop.children import live_with_the_server
from workshop.domain.words import Sentence, say
from workshop.exports.unavailable import Unavailable

Tell = Callable[[float, Sentence], object]
Work = Callable[[bytes, Tell], bytes]
log = logging.getLogger(__name__)

# Pages come first: on a small machine the work takes the time that they leave.
NICENESS = 5
FAULT = say(
    "It could not be made, by a fault of this program. "
    "Tell the person who runs this server, whose log says more."
)


@dataclass(frozen=True, slots=True)
class Ready:
    """The process waits for its work."""


@dataclass(frozen=True, slots=True)
class Step:
    """`share` of the work is done, from 0 to 1; `words` tell what is being done now."""

    share: float
    words: Sentence


@dataclass(frozen=True, slots=True)
class Made:
    """The result."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is none."""

    why: Sentence


def do_one(work: Work, warm_up: Callable[[], object], pipe: Connection) -> None:
    """Lives in the new process; `warm_up` loads what every piece of work needs."""
    live_with_the_server()
    os.nice(NICENESS)
    # Whoever should have given the work may be gone by now.
    with suppress(EOFError, BrokenPipeError):
        warm_up()
        pipe.send(Ready())
        given = pipe.recv_bytes()
        pipe.send(_outcome(work, given, lambda share, words: pipe.send(Step(share, words))))


def _outcome(work: Work, given: bytes, tell: Tell) -> Made | Failed:
    try:
        return Made(work(given, tell))
    except Unavailable as lacking:
        return Failed(say("{what} {mend}", what=lacking.what, mend=lacking.mend))
    except Exception:
        log.exception("A file could not be made.")
        return Failed(FAULT)
