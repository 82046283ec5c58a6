"""What may be ticked or chosen in an element's form: the buyer's steps, qualifying points, stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.design.process import Process
from workshop.domain.review.methods import Method
from workshop.domain.words import say
from workshop.translate import told

# The fields whose values are ids, told by what they stand for.
NAMED = frozenset({"serves", "points", "stage"})
WHOLE = say("The whole process")
NONE = say("none")
STRANGE = say("Not known here")


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that can be ticked or chosen, with a word more about it."""

    value: str
    words: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Offers that belong together; `title` is "" where there is only one group."""

    title: str
    offers: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """What the document and the workspace's methods offer."""

    process: Process
    methods: Sequence[Method]

    def groups(self, field: str, ticked: str) -> tuple[Group, ...]:
        """The offers of that field; what is ticked and no longer there can still be unticked."""
        found = _GROUPS[field](self)
        known = {each.value for group in found for each in group.offers}
        strange = tuple(Offered(each, each) for each in ticked.split() if each not in known)
        return (*found, Group(told(STRANGE), strange)) if strange else found

    def named(self, field: str, value: object) -> str:
        """A value of that field as people read it: titles with commas between them."""
        names = {each.value: each.words for group in _GROUPS[field](self) for each in group.offers}
        ids = value if isinstance(value, tuple) else str(value).split()
        if not ids:
            return told(WHOLE if field == "stage" else NONE)
        return ", ".join(names.get(str(each), str(each)) for each in ids)

    def point_words(self, points: Iterable[str]) -> tuple[str, ...]:
        """`BANT: Budget` for each point of a milestone."""
        names = dict(_point_names(self.methods))
        return tuple(names.get(each, each) for each in points)


def _steps(offers: Offers) -> tuple[Group, ...]:
    return (Group("", tuple(Offered(each.id, each.title) for each in offers.process.buying_steps)),)


def _points(offers: Offers) -> tuple[Group, ...]:
    return tuple(
        Group(
            method.title,
            tuple(Offered(f"{method.id}.{each.id}", each.title, each.asks) for each in method.points),
        )
        for method in offers.methods
    )


def _stages(offers: Offers) -> tuple[Group, ...]:
    stages = (Offered(each.id, each.title) for each in offers.process.stages)
    return (Group("", (Offered("", told(WHOLE)), *stages)),)


_GROUPS = {"serves": _steps, "points": _points, "stage": _stages}


def _point_names(methods: Sequence[Method]) -> Mapping[str, str]:
    return {
        f"{method.id}.{each.id}": f"{method.title}: {each.title}"
        for method in methods
        for each in method.points
    }
