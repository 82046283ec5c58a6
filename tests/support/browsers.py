"""A browser for many tests, which survives that Chromium gets stuck."""

import threading
from contextlib import contextmanager, suppress

import psutil
from playwright.sync_api import Error

SECONDS_TO_CLOSE = 30


class Browser:
    """Opens contexts in one Chromium, in a new one where the last one is gone."""

    def __init__(self, launch):
        self._launch, self._running = launch, None

    def new_context(self, **options):
        if self._running is None or not self._running.is_connected():
            self._running = self._launch()
        return self._running.new_context(**options)

    def close(self):
        if self._running is not None:
            with _ended_when_stuck():
                self._running.close()


def close(context):
    """Closes it; asked to while a page is on its way, Chromium has been seen to wait for ever."""
    with _ended_when_stuck():
        context.close()


@contextmanager
def _ended_when_stuck():
    stuck = threading.Timer(SECONDS_TO_CLOSE, _end_chromium)
    stuck.start()
    try:
        with suppress(Error):
            yield
    finally:
        stuck.cancel()


def _end_chromium():
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            if "chrom" in process.name():
                process.kill()
