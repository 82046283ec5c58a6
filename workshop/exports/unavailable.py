"""What an export says when the machine lacks a part that it needs."""

from __future__ import annotations

from workshop import system_parts
from workshop.domain.words import Sentence, say


class Unavailable(Exception):
    """The export cannot be made here; `what` is wrong and `mend` is what to do about it."""

    def __init__(self, what: Sentence, mend: Sentence) -> None:
        self.what, self.mend = what, mend
        super().__init__(f"{what} {mend}")


class DrawingUnavailable(Unavailable):
    """Graphviz is missing, too slow or broken."""


class PdfUnavailable(Unavailable):
    """The libraries that set type in a PDF are missing."""


def install() -> Sentence:
    """The mend for a machine that lacks a part: the command that brings all of them."""
    parts = [part for part in system_parts.PARTS if not part.only_tests]
    return say("Run: {line}", line=system_parts.install_line(*parts))
