"""Why a command was not carried out."""

from __future__ import annotations

from workshop.domain.problems import Problem
from workshop.domain.words import Sentence, say


class Refused(Exception):
    """The command asks for something that a process cannot be; `problem` tells the mend."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


class Conflict(Exception):
    """What the command saw has changed since.

    `theirs` is what stands there now (a value, an element, the process; None where it was removed), `mine`
    what the command wanted there (None where it wanted it gone), `id` the element, `field` the one field
    that the command was about (None where it was about the whole element).
    """

    def __init__(
        self, theirs: object, mine: object, *, id: str | None = None, field: str | None = None
    ) -> None:
        self.theirs = theirs
        self.mine = mine
        self.id = id
        self.field = field
        super().__init__(str(self.said))

    @property
    def said(self) -> Sentence:
        """What happened, for the person whose change has to wait."""
        if self.theirs is None:
            return say("Somebody removed this while you were changing it. What you wrote is kept here.")
        return say("Somebody changed this after you opened it. Both are shown: choose which one shall stand.")


def refuse(what: Sentence, mend: Sentence, *, value: object = None) -> Refused:
    """A refusal that shows the value (shortened), ready to raise."""
    shown = None if value is None else str(value)[:60]
    return Refused(Problem(what, mend, value=shown))
