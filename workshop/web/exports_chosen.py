"""Which state of the process is exported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import abort, request

from workshop.domain.design.process import Process
from workshop.domain.words import Sentence, say
from workshop.store import processes
from workshop.store.database import Session

NO_PROCESS = say("There is no process to make this from. Design one first.")
NO_SUCH_VERSION = say("There is no such version. Choose another one under Export.")
DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The document; `id` is the process's, `number` the revision that it is, `version` 0 for the draft."""

    id: str
    process: Process
    number: int
    version: int
    author: str
    at: datetime

    @property
    def wanted(self) -> str:
        """What a form says to have the same again."""
        return str(self.version) if self.version else DRAFT


def chosen(session: Session, wanted: str = "") -> Chosen:
    """The state that is wanted: "draft", the number of a version, or "" for what most people want.

    404 where there is no process yet, or no such version.
    """
    there = next(iter(processes.mine(session)), None)
    if there is None:
        abort(404, NO_PROCESS)
    if wanted not in ("", DRAFT):
        abort(404, NO_SUCH_VERSION)
    draft = processes.head(session, there.id)
    return Chosen(there.id, draft.process, draft.number, 0, draft.author, draft.at)


def choices(session: Session, process: str) -> tuple[tuple[str, Sentence], ...]:
    """Every state that can be chosen, what most people want first: what a form says, and its words."""
    number = processes.number(session, process)
    return ((DRAFT, say("Draft, revision {number}", number=number)),)


def wanted_version() -> str:
    """What this request says of it."""
    return request.values.get("version", "")
