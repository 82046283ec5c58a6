"""What the advisor finds: a rule that does not hold, where, why, and how it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.design.commands import Command
from workshop.domain.design.process import Element, Process
from workshop.domain.words import Sentence


class Severity(StrEnum):
    """How much it matters; none of them keeps anybody from publishing."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where a rule does not hold; `command` mends it where one click can.

    `of` tells several faults of one element apart: the point that is open, the group that is missing.
    """

    element: Element
    why: Sentence
    mend: Sentence
    command: Command | None = None
    field: str = ""
    of: str = ""


Check = Callable[[Process], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the method; `title` is how it should be, `reason` why."""

    id: str
    severity: Severity
    title: Sentence
    reason: Sentence
    check: Check


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its rule; `where` is its path in the document, as `stages[0].milestones[2].title`.

    `about` is the id of the element, `name` what people call it. `dismissed` is the team's reason for not
    following it, None while it is open.
    """

    rule: Rule
    about: str
    name: str
    where: str
    why: Sentence
    mend: Sentence
    command: Command | None = None
    dismissed: str | None = None
    of: str = ""

    @property
    def place(self) -> str:
        """What is meant, such as `process#bant.need`: the element, and which of several faults there."""
        return f"{self.about}#{self.of}" if self.of else self.about
