"""What every process document holds at any time; everything beyond that is advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.design.fields import FIELDS
from workshop.domain.design.ids import is_id
from workshop.domain.design.process import FORMAT, Element, Process
from workshop.domain.design.refusals import Refused
from workshop.domain.design.shape import children, family
from workshop.domain.problems import Problem
from workshop.domain.words import say

# A process that nobody could read in a day; within this, its file stays within what is read back.
MOST_ELEMENTS = 1_000
MOST_CHARACTERS = 200_000

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken invariant at `path`: field names and indexes from the document's root."""

    path: Path
    problem: Problem


def faults(process: Process) -> tuple[Fault, ...]:
    """Every broken invariant, in reading order.

    An id that stands in two places is also how a milestone would be in two stages.
    """
    repeated = Counter(element.id for element in family(process))
    found = [fault for path, element in _walk(process, ()) for fault in _element(path, element, repeated)]
    return (*_document(process), *found)


def kept(process: Process) -> Process:
    """The process itself; Refused with the first broken invariant."""
    for fault in faults(process):
        raise Refused(fault.problem)
    return process


def _walk(element: Element, path: Path) -> Iterator[tuple[Path, Element]]:
    yield path, element
    for name, index, child in children(element):
        yield from _walk(child, (*path, name, index))


def _document(process: Process) -> Iterator[Fault]:
    if not process.stages:
        yield Fault(
            ("stages",),
            Problem(
                say("A process has at least one stage."), say("Add another stage before removing this one.")
            ),
        )
    if _elements(process) > MOST_ELEMENTS or _characters(process) > MOST_CHARACTERS:
        yield Fault((), _TOO_LARGE)
    if process.format != FORMAT:
        yield Fault(
            ("format",),
            Problem(
                say("This is not the format of this version."), say("Use format {format}.", format=FORMAT)
            ),
        )


_TOO_LARGE = Problem(
    say(
        "The process is too large: it may have {most} parts and {characters} characters of text.",
        most=MOST_ELEMENTS,
        characters=MOST_CHARACTERS,
    ),
    say("Part it into several processes."),
)


def _elements(process: Process) -> int:
    return sum(1 for _ in family(process))


def _characters(process: Process) -> int:
    values = (getattr(element, field) for element in family(process) for field in FIELDS[type(element)])
    return sum(len(value) for value in values if isinstance(value, str))


def _element(path: Path, element: Element, repeated: Counter[str]) -> Iterator[Fault]:
    yield from _id(path, element.id, repeated)
    for field, rule in FIELDS[type(element)].items():
        value = getattr(element, field)
        try:
            clean = rule(value) == value
        except Refused as refusal:
            yield Fault((*path, field), refusal.problem)
        else:
            yield from () if clean else (Fault((*path, field), _UNPRINTABLE),)


_UNPRINTABLE = Problem(
    say("The text holds control characters or line breaks that cannot stand here."), say("Delete them.")
)


def _id(path: Path, element_id: str, repeated: Counter[str]) -> Iterator[Fault]:
    if not is_id(element_id):
        what = say("An id is made of letters, digits, hyphens, dots and underscores, at most 80 of them.")
        mend = say("Write one like “budget-allocated”.")
        yield Fault((*path, "id"), Problem(what, mend, value=str(element_id)[:60]))
    elif repeated[element_id] > 1:
        what = say("The id “{id}” stands in {n} places.", id=element_id, n=repeated[element_id])
        mend = say("Give each stage, milestone and activity an id of its own.")
        yield Fault((*path, "id"), Problem(what, mend))
