"""The process in text that paper and XML can hold."""

from __future__ import annotations

from workshop.domain.design.fields import FIELDS
from workshop.domain.design.process import Process
from workshop.domain.design.shape import ElementType, with_fields
from workshop.domain.design.texts import prose
from workshop.domain.design.tree import mapped

# What refers to something is not read by people, and stays as it is.
REFERENCES = frozenset({"group", "about"})


def printable_process(process: Process) -> Process:
    """The same process in printable text; ids and references stay as they are."""
    return _printable(process)


def _printable(element: ElementType, /) -> ElementType:
    told = {name: getattr(element, name) for name in FIELDS[type(element)] if name not in REFERENCES}
    clean = {name: prose(value) for name, value in told.items() if isinstance(value, str)}
    return with_fields(mapped(element, _printable), clean)
