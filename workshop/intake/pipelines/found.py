"""What a file says of a pipeline, whatever its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from workshop.domain.design.ids import is_id
from workshop.domain.design.process import Milestone
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say
from workshop.intake.cleaning import one_line, shown

_OURS = "workshop_"
_PLAIN_ID = "process"
_NAMES_SHOWN = 10
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class FoundStage:
    """A stage as the file has it; `place` says where, for people. `closed` is won or lost.

    `said` is the probability as it was written, "" where the file has none, and `percent` what that means;
    None where it means nothing. `id` is ours, or "".
    """

    title: str
    place: int
    said: str = ""
    percent: float | None = None
    closed: bool = False
    id: str = ""
    days: int | None = None
    progress: str = ""
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPipeline:
    """The stages in their order; `name` and `id` are "" where the file has none."""

    stages: tuple[FoundStage, ...]
    name: str = ""
    id: str = ""


def process_id(key: str) -> str:
    """The id of the process from the key that our export made of it; "" where it is none of ours.

    >>> process_id("workshop_new_business"), process_id("default")
    ('new-business', '')
    """
    return _restored(key.removeprefix(_OURS)) if key.startswith(_OURS) else ""


def stage_id(key: str, pipeline: str) -> str:
    """The id of the stage from the key that our export made of it.

    >>> stage_id("need_agreed_1", "process"), stage_id("acme_need_1", "acme")
    ('need-agreed-1', 'need-1')
    """
    restored = _restored(key)
    return restored if pipeline in ("", _PLAIN_ID) else restored.removeprefix(f"{pipeline}-")


def _restored(key: str) -> str:
    id = key.replace("_", "-")
    return id if is_id(id) else ""


def only(found: Sequence[Item], names: Sequence[object], *, none: Sentence, several: Sentence) -> Item:
    """The one that a file holds; BadInput where it holds none, or several of which nobody chose one."""
    if not found:
        raise BadInput([Problem(none, say("Export the pipeline with its stages, and give that file."))])
    if len(found) > 1:
        named = ", ".join(shown(one_line(str(name)), longest=40) for name in names[:_NAMES_SHOWN])
        raise BadInput([Problem(several, say("Give a file with only one of them."), value=named)])
    return found[0]
