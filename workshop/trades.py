"""The kinds of heavy work: what is done for each, with which limits, and what comes of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from workshop.domain.words import say
from workshop.exports import pdf, pdf_steps, setting
from workshop.exports.unavailable import PdfUnavailable
from workshop.press import MEBIBYTE, Limits, Press, Watch
from workshop.press_process import Tell
from workshop.store.documents import pack_compared, unpack_told
from workshop.store.jobs import COMPARING

# The first PDF of a process loads libraries and unpacks the fonts of the papers.
FIRST = "<!doctype html><html lang='en'><title>1</title><link rel=stylesheet href=app:css/paper.css><p>1"
COMPARED = "application/octet-stream"
# Ten thousand activities are compared in half of it on two slow cores.
COMPARING_LIMITS = Limits(seconds=180, memory=1024 * MEBIBYTE)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of the work."""

    content: bytes
    media_type: str


class Trades:
    """A press for each kind of work; every job that compares nothing is to be set in type."""

    def __init__(self) -> None:
        self._pdf = Press(set_pdf, warm_up=load_libraries)
        self._comparing = Press(compare_told, limits=COMPARING_LIMITS)

    def make_ready(self) -> None:
        """Keeps a process waiting for what people wait for; comparing takes long enough without."""
        self._pdf.make_ready()

    def make(self, kind: str, given: bytes, watch: Watch) -> Made:
        """What that kind of work makes of `given`; raises as `Press.make` does."""
        if kind == COMPARING:
            return Made(self._comparing.make(given, watch), COMPARED)
        return Made(self._pdf.make(given, watch), setting.media_type(given))

    def close(self) -> None:
        """Ends the processes that wait."""
        self._pdf.close()
        self._comparing.close()


def set_pdf(given: bytes, tell: Tell) -> bytes:
    """Finished HTML as a PDF, or an archive with its pages as such."""
    with pdf_steps.told(tell):
        return setting.set_type(given)


def load_libraries() -> None:
    """The first PDF of a process takes longer than the second; this is it."""
    with suppress(PdfUnavailable):
        pdf.render(FIRST)


def compare_told(given: bytes, tell: Tell) -> bytes:
    """Where every activity belongs, for workspaces that are too large to compare while one waits."""
    from workshop.domain.cluster.discover import compare  # Numeric libraries, which no PDF needs.

    told = unpack_told(given)
    activities = sum(len(deal.activities) for deal in told.deals)
    words = say("Comparing {n} activities with each other", n=f"{activities:,}")

    def report(share: float) -> None:
        tell(share, words)

    report(0.0)
    return pack_compared(compare(told.deals, told.answers, strictness=told.strictness, progress=report))
