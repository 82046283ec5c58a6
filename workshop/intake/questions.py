"""What a file does not tell and only a person can answer; nothing of it is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Asks(StrEnum):
    """What is asked."""

    DATE_FORM = "date_form"
    """Whether day or month stands first; the answer is a `DateForm`."""
    OUTCOME = "outcome"
    """Which values of a status or stage column mean won, lost, open; an `Outcome` for each."""
    SIDE = "side"
    """Which words mean the buyer or us; a `Side` for each."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A distinct value of the column, in how many rows it stands, and what it surely means if we know it."""

    value: str
    count: int
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask about one column of one file.

    For a date form, `choices` are a few of the dates that can be read both ways.
    """

    asks: Asks
    file: str
    column: str
    choices: tuple[Choice, ...]
