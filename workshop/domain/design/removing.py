"""Taking an element out together with what refers to it, as one command."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.design.apply import present
from workshop.domain.design.commands import Command, Remove, Set, Together
from workshop.domain.design.describe import describe
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import BuyingStep, Element, Process, Stage


def removal(process: Process, element_id: str, *, seen: str | None = None) -> Command:
    """Takes the element out; no stage serves it any more, and no story belongs to it.

    A story of a removed stage belongs to the whole process again. `seen` is the fingerprint of the element as
    it stood on the screen. Raises Conflict where the element was removed.
    """
    element = present(process, element_id)
    gone = Remove(element_id, seen or fingerprint(element))
    freed = tuple(_freed(process, element))
    return Together((gone, *freed), describe(process, gone)) if freed else gone


def stories_given(process: Process, stage_id: str, into: str = "") -> Iterator[Set]:
    """Gives the stories of a stage to another one, or to the whole process."""
    return (Set(story.id, "stage", into, stage_id) for story in process.stories if story.stage == stage_id)


def _freed(process: Process, element: Element) -> Iterator[Set]:
    match element:
        case BuyingStep():
            yield from _unserved(process, element.id)
        case Stage():
            yield from stories_given(process, element.id)


def _unserved(process: Process, step: str) -> Iterator[Set]:
    for stage in process.stages:
        if step in stage.serves:
            yield Set(stage.id, "serves", tuple(each for each in stage.serves if each != step), stage.serves)
