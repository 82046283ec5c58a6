"""Tells how far WeasyPrint is, from what it notes in its log."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from workshop.domain.words import Sentence, say

Tell = Callable[[float, Sentence], object]

_LOG = logging.getLogger("weasyprint.progress")
_STEP = re.compile(r"Step (\d)(?:.*Page (\d+)$)?")
_LAYOUT, _WRITING = 5, 6
# Where each step begins, measured on the demo's playbook.
_BEGINS = {1: 0.02, 2: 0.05, 3: 0.4, 4: 0.5, 5: 0.55, 6: 0.75, 7: 0.9}


@contextmanager
def told(tell: Tell) -> Iterator[None]:
    """Calls `tell` with the share that is done, 0 to 1, and what is being done, while inside."""
    listener, before = _Listener(tell), _LOG.level
    _LOG.addHandler(listener)
    _LOG.setLevel(logging.INFO)
    try:
        yield
    finally:
        _LOG.removeHandler(listener)
        _LOG.setLevel(before)


class _Listener(logging.Handler):
    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell, self._share = tell, 0.0

    def emit(self, record: logging.LogRecord) -> None:
        """Passes it on; what is laid out a second time does not take the bar back."""
        if found := _STEP.match(record.getMessage()):
            step, page = int(found[1]), found[2]
            self._share = max(self._share, _share(step, int(page or 0)))
            self._tell(self._share, _words(step, page))


def _share(step: int, page: int) -> float:
    """Nobody knows how many pages there will be, so each takes a tenth of what is left to the layout."""
    begins = _BEGINS.get(step, 0.9)
    return begins + (_BEGINS[_WRITING] - begins) * (1 - 0.9**page) if step == _LAYOUT else begins


def _words(step: int, page: str | None) -> Sentence:
    if page:
        return say("Laying out page {page}", page=page)
    if step < _LAYOUT:
        return say("Reading texts and fonts")
    return say("Numbering the pages") if step == _LAYOUT else say("Writing the file")
