"""What is wrong with something a person gave us, where it is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of an input.

    `row` counts from 1 as a person counts (the header of a table is not counted), `line` is the line of a
    text file, `column` the header or key, `value` what stood there (shortened for showing).
    """

    what: Sentence
    mend: Sentence
    row: int | None = None
    line: int | None = None
    column: str | None = None
    value: str | None = None

    def __str__(self) -> str:
        where = [
            f"{name} {value}"
            for name, value in (("row", self.row), ("line", self.line), ("column", self.column))
            if value is not None
        ]
        shown = f" (found {self.value!r})" if self.value is not None else ""
        return f"{', '.join(where)}{': ' if where else ''}{self.what}{shown} {self.mend}"


class BadInput(Exception):
    """The input cannot be used; `problems` holds every fault found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
