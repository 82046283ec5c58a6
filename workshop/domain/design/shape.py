"""Which element holds which: the tree's grammar, read by commands, data and file alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from workshop.domain.design.process import (
    AfterStep,
    Around,
    BuyingStep,
    Dismissal,
    Element,
    Milestone,
    Play,
    Process,
    Question,
    RecommendedActivity,
    Stage,
    Story,
    Term,
)

Child = Stage | Milestone | RecommendedActivity | Around
ElementType = TypeVar("ElementType", bound=Element)

KINDS: Mapping[str, type[Element]] = {
    "process": Process,
    "stage": Stage,
    "milestone": Milestone,
    "activity": RecommendedActivity,
    "buying_step": BuyingStep,
    "play": Play,
    "question": Question,
    "term": Term,
    "after": AfterStep,
    "story": Story,
    "dismissal": Dismissal,
}

LISTS: Mapping[type[object], Mapping[str, type[Child]]] = {
    Process: {
        "buying_steps": BuyingStep,
        "stages": Stage,
        "plays": Play,
        "questions": Question,
        "terms": Term,
        "after": AfterStep,
        "stories": Story,
        "dismissed": Dismissal,
    },
    Stage: {"milestones": Milestone, "activities": RecommendedActivity},
    Milestone: {},
    RecommendedActivity: {},
    BuyingStep: {},
    Play: {},
    Question: {},
    Term: {},
    AfterStep: {},
    Story: {},
    Dismissal: {},
}

# The order in which a file shows an element's fields; lists come last because they are long.
KEYS: Mapping[type[object], tuple[str, ...]] = {
    Process: (
        "format",
        "id",
        "version",
        "published",
        "name",
        "company",
        "colour",
        "aim",
        "gain",
        "handover",
        "owner",
        "next_review",
        "methodology",
        "methodology_link",
        "note",
        "changes",
        "buying_steps",
        "stages",
        "plays",
        "questions",
        "terms",
        "after",
        "stories",
        "dismissed",
    ),
    Stage: (
        "id",
        "title",
        "probability",
        "days",
        "owner",
        "progress",
        "good_note",
        "bad_note",
        "serves",
        "milestones",
        "activities",
    ),
    Milestone: (
        "id",
        "title",
        "gate",
        "evidence",
        "day",
        "who",
        "ask",
        "send",
        "otherwise",
        "points",
        "group",
        "support",
    ),
    RecommendedActivity: ("id", "title", "role", "source", "group", "support"),
    BuyingStep: ("id", "title", "seen"),
    Play: ("id", "title", "status_quo", "answer"),
    Question: ("id", "title"),
    Term: ("id", "title", "meaning"),
    AfterStep: ("id", "title"),
    Story: ("id", "title", "shown_name", "stage", "text"),
    Dismissal: ("id", "title", "about", "reason"),
}


def kind_of(element: Element) -> str:
    """The name of the element's kind, one of `KINDS`."""
    return next(kind for kind, made in KINDS.items() if isinstance(element, made))


def list_for(parent: Element, child: Element) -> str | None:
    """The field of `parent` that holds elements like `child`; None where it holds none."""
    return next((name for name, held in LISTS[type(parent)].items() if isinstance(child, held)), None)


def children(element: Element) -> Iterator[tuple[str, int, Child]]:
    """Every direct child with the field that holds it and its index there."""
    for name in LISTS[type(element)]:
        for index, child in enumerate(getattr(element, name)):
            yield name, index, child


def family(element: Element) -> Iterator[Element]:
    """The element and everything beneath it, in reading order."""
    yield element
    for _, _, child in children(element):
        yield from family(child)


def with_fields(element: ElementType, values: Mapping[str, Any]) -> ElementType:
    """The element with those fields changed; the names are the caller's duty."""
    return cast(ElementType, replace(cast(Any, element), **values))


def name_of(element: Element) -> str:
    """What people call the element."""
    return element.name if isinstance(element, Process) else element.title
