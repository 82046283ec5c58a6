"""Messages to people, kept apart from their values so that a screen can show them in another language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English pattern and the values that fill its `{names}`; `str()` gives the English sentence.

    `plural` is the pattern where `values["n"]` is not one. Values are never read as patterns,
    so text typed by people may hold braces.
    """

    pattern: str
    values: tuple[tuple[str, object], ...] = ()
    plural: str | None = None

    def __str__(self) -> str:
        values = dict(self.values)
        pattern = self.plural if self.plural is not None and values["n"] != 1 else self.pattern
        return pattern.format(**values)


def say(pattern: str, **values: object) -> Sentence:
    """A sentence about `values`: `say("Row {row} has no text.", row=4)`."""
    return Sentence(pattern, tuple(sorted(values.items())))


def say_many(one: str, many: str, n: int, **values: object) -> Sentence:
    """A sentence that depends on a number: `say_many("{n} deal", "{n} deals", 3)`."""
    return Sentence(one, tuple(sorted({"n": n, **values}.items())), many)
