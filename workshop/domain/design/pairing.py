"""Which elements of two documents are the same thing, though its words or its place have changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop.domain.design.process import Element, Milestone, Process, RecommendedActivity
from workshop.domain.design.shape import children, kind_of, name_of

# A milestone may turn out to be what we do, and the other way round; it keeps its id then.
_RECAST = ("milestone", "activity")


@dataclass(frozen=True, slots=True)
class Placed:
    """An element, and the one that holds it (for the process itself: the process)."""

    element: Element
    parent: Element


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two documents side by side; `old` and `new` give by an element's id what it was and what it became."""

    before: Mapping[str, Placed]
    after: Mapping[str, Placed]
    old: Mapping[str, str]
    new: Mapping[str, str]

    def was(self, element: Element) -> Placed | None:
        """What the element of the later document was in the earlier one."""
        return self.before.get(self.old.get(element.id, ""))

    def became(self, element: Element) -> Placed | None:
        """What the element of the earlier document is in the later one."""
        return self.after.get(self.new.get(element.id, ""))


def paired(before: Process, after: Process) -> Pairs:
    """By id, and where an id is not in both by kind and title: a proposal made anew gives new ids."""
    then, now = dict(_placed(before)), dict(_placed(after))
    new = {one: one for one, was in then.items() if one in now and _alike(was.element, now[one].element)}
    new[before.id] = after.id
    new |= _by_title(then, now, new)
    return Pairs(then, now, {later: earlier for earlier, later in new.items()}, new)


def _placed(process: Process) -> Iterator[tuple[str, Placed]]:
    """Every element by its id in reading order, so that what differs is told in it."""
    yield process.id, Placed(process, process)
    yield from _beneath(process)


def _beneath(parent: Element) -> Iterator[tuple[str, Placed]]:
    for _, _, child in children(parent):
        yield child.id, Placed(child, parent)
        yield from _beneath(child)


def _alike(one: Element, other: Element) -> bool:
    kinds = (kind_of(one), kind_of(other))
    return kinds[0] == kinds[1] or all(kind in _RECAST for kind in kinds)


def _by_title(
    then: Mapping[str, Placed], now: Mapping[str, Placed], known: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    taken = set(known.values())
    left = {_called(place.element): one for one, place in reversed(tuple(now.items())) if one not in taken}
    for one, place in then.items():
        if one not in known and (other := left.pop(_called(place.element), None)) is not None:
            yield one, other


def _called(element: Element) -> tuple[str, str]:
    return kind_of(element), name_of(element).casefold()


def recast(was: Element, now: Element) -> bool:
    """Whether a milestone became what we do, or the other way round."""
    return type(was) is not type(now) and isinstance(was, Milestone | RecommendedActivity)
