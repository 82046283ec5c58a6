"""Which state of the process is exported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import abort, request

from workshop.domain.design.process import Process
from workshop.domain.words import Sentence, say
from workshop.store import processes, versions
from workshop.store.database import Session
from workshop.store.missing import Missing
from workshop.store.versions import Published

NO_PROCESS = say("There is no process to make this from. Design one first.")
NO_SUCH_VERSION = say("There is no such version. Choose another one under Export.")
DRAFT = "draft"
LONGEST = 9  # Digits of a number; no team publishes more often.


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

    That is the newest version, or the draft where none was published. 404 where there is no process yet, or
    no such version.
    """
    there = next(iter(processes.mine(session)), None)
    if there is None:
        abort(404, NO_PROCESS)
    if (found := _published(session, there.id, wanted)) is not None:
        return Chosen(there.id, found.process, found.revision, found.number, found.author, found.at)
    draft = processes.head(session, there.id)
    return Chosen(there.id, draft.process, draft.number, 0, draft.author, draft.at)


def _published(session: Session, process: str, wanted: str) -> Published | None:
    if wanted == DRAFT:
        return None
    if not wanted:
        return versions.newest(session, process)
    number = int(wanted) if wanted.isdecimal() and len(wanted) < LONGEST else 0
    try:
        return versions.at(session, process, number)
    except Missing:
        abort(404, NO_SUCH_VERSION)


def choices(session: Session, process: str) -> tuple[tuple[str, Sentence], ...]:
    """Every state that can be chosen, what most people want first: what a form says, and its words."""
    number = processes.number(session, process)
    published = ((str(each.number), _told(each)) for each in versions.listed(session, process))
    return (*published, (DRAFT, say("Draft, revision {number}", number=number)))


def _told(version: Published) -> Sentence:
    return say("Version {number}", number=version.number)


def wanted_version() -> str:
    """What this request says of it."""
    return request.values.get("version", "")
