"""Every text of a process, to see which letters a paper needs."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Process
from workshop.domain.design.shape import family


def words_of(process: Process) -> Iterator[str]:
    """The texts of all its elements, in no promised order."""
    for element in family(process):
        values = (getattr(element, field) for field in FIELDS[type(element)])
        yield from (value for value in values if isinstance(value, str))
