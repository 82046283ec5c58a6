"""The Design station's blueprint, and the process that a request is about."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint

from workshop.domain.design.commands import Command
from workshop.domain.design.describe import describe
from workshop.domain.design.process import Process
from workshop.domain.words import Sentence
from workshop.store import processes
from workshop.store.processes import Listed
from workshop.store.revisions import Draft
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key

blueprint = Blueprint("process", __name__)


@dataclass(frozen=True, slots=True)
class Done:
    """A command that was carried out: the document before and after it, and what it did."""

    before: Process
    after: Process
    said: Sentence

    @property
    def changed(self) -> bool:
        """Whether there is anything to undo; nobody else's change counts."""
        return self.before != self.after


def first() -> Listed | None:
    """The workspace's process; None where there is none yet."""
    with reading() as session:
        return next(iter(processes.mine(session)), None)


def newest(process: str) -> Draft:
    """The process as it stands now. Raises Missing, which is a 404."""
    with reading() as session:
        return processes.head(session, process)


def carry_out(process: str, command: Command) -> Done:
    """Changes the process, once for each key. Raises Refused and Conflict as the domain does."""
    with writing() as session:
        before = processes.head(session, process)
        after = processes.apply(session, process, command, key=sent_key())
        # A key that came before answers the draft of then: there is nothing more to tell or to undo.
        again = after.number <= before.number
        said = describe(before.process, command)
    return Done(before.process, before.process if again else after.process, said)
