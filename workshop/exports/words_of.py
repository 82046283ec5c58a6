"""Every text of a process that people read, to see which letters a paper needs."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Process
from workshop.domain.design.shape import family
from workshop.exports.printable import REFERENCES


def words_of(process: Process) -> Iterator[str]:
    """The texts of all its elements, in no promised order."""
    for element in family(process):
        for field in FIELDS[type(element)]:
            value = getattr(element, field)
            if isinstance(value, str) and field not in REFERENCES:
                yield value
            elif field == "changes":
                yield from value
