"""Starts the web server and the process that renders, and stops both together."""

from __future__ import annotations

import multiprocessing
import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from workshop.children import Child, live_with_the_server
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.settings import Settings

# A page takes some milliseconds, so this many at once serve a room; more would only wait for each other.
THREADS = 16
# One process uses one core, and a room of two hundred needs more than that.
WORKERS = min(2, os.cpu_count() or 1)
SECONDS_TO_STOP = 10


def serve(
    settings: Settings, *, host: str, port: int, children: tuple[Child, ...], started: Callable[[], object]
) -> None:
    """Serves until it is told to stop (Ctrl-C or SIGTERM); calls `started` once it can be reached.

    The database must be ready. Each of `children` starts and stops with the server. BadInput where the
    address is taken or none of this machine's.
    """
    refuse_address_in_use(host, port)
    # Forking a process that has threads may hang, and one way on every system is easier to trust.
    multiprocessing.set_start_method("spawn", force=True)
    server = Granian(
        "workshop",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=WORKERS,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_STOP,
        log_level=LogLevels.error,
    )
    for child in children:
        server.on_shutdown(child.stop)

    def reached() -> None:
        # Children begin when people are answered: starting all at once would keep a room waiting for longer.
        for child in children:
            child.start()
        started()

    server.on_startup(Thread(target=_when_reached, args=(host, port, reached), daemon=True).start)
    server.serve(target_loader=partial(load_app, settings), wrap_loader=False)


def _when_reached(host: str, port: int, then: Callable[[], object]) -> None:
    # The server listens only when its first process is ready, and a link told before leads nowhere.
    while True:
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            break
        time.sleep(0.05)
    then()


def load_app(settings: Settings) -> Any:  # noqa: ANN401 - any WSGI application
    """The app, made in the process that answers requests."""
    live_with_the_server()
    from workshop.web.app import create_app

    return create_app(settings)


def refuse_address_in_use(host: str, port: int) -> None:
    """BadInput, with what to do, where the server could not listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            what = say("{host}:{port}: {reason}.", host=host, port=port, reason=error.strerror)
            mend = say("Stop what runs there, or choose another address with --host and --port.")
            raise BadInput([Problem(what, mend)]) from None
