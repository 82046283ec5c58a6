"""What people do to a process: six commands, each a plain value.

They address elements by id. A place is "after the element of that id", None meaning first. What a command
takes away or overwrites it names as it saw it, so that nobody's later change is lost unseen.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.fields import Value
from workshop.domain.design.process import Process
from workshop.domain.design.shape import Child
from workshop.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Set:
    """Give a field a new value; `saw` is the value it had on the screen."""

    id: str
    field: str
    value: Value
    saw: Value


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a new element, with everything beneath it, into `parent`.

    An id that is empty or taken is replaced by a free one made from the title.
    """

    parent: str
    after: str | None
    element: Child


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an element out; `fingerprint` is that of the element as it stood on the screen."""

    id: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Move:
    """Give an element another place, in the same or another parent."""

    id: str
    parent: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Together:
    """Several commands that are carried out as one, or not at all; `said` tells what they mean together."""

    commands: tuple[Command, ...]
    said: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a whole document in the place of this one (a new proposal, an older revision, a file).

    `fingerprint` is that of the document it was decided on; None replaces whatever stands there.
    """

    process: Process
    fingerprint: str | None = None
    said: Sentence | None = None


Command = Set | Insert | Remove | Move | Together | Replace
