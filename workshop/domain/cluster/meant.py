"""Of which activities a given name or side still speaks, after what people moved since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from workshop.domain.cluster.decisions import Decision, Different, Labelled, Same, Sided

Told = TypeVar("Told", Labelled, Sided)


def still_meant(kind: type[Told], decisions: Sequence[Decision]) -> Iterator[tuple[Told, tuple[str, ...]]]:
    """The decisions of that kind, the oldest first, each with those of its activities that still bear it.

    What leaves a group leaves its name with the rest; a whole group that joins another one keeps its name
    only where the other has none.
    """
    bears: dict[str, int] = {}
    told: dict[int, Told] = {}
    for number, decision in enumerate(decisions):
        match decision:
            case Same(activities=named, into=into) if into:
                joining = set(named) - set(into)
                _drop(bears, _leaving(bears, joining) if bears.keys().isdisjoint(into) else joining)
            case Different(activities=named):
                _drop(bears, _leaving(bears, set(named)))
            case _ if isinstance(decision, kind):
                told[number] = decision
                bears |= dict.fromkeys(decision.activities, number)
    yield from ((told[number], activities) for number, activities in _by_number(bears))


def _leaving(bears: dict[str, int], moved: set[str]) -> set[str]:
    """Those of the moved ones whose name is borne by others who stay."""
    stays = {number for activity, number in bears.items() if activity not in moved}
    return {activity for activity in moved if bears.get(activity) in stays}


def _drop(bears: dict[str, int], activities: set[str]) -> None:
    for activity in activities:
        bears.pop(activity, None)


def _by_number(bears: dict[str, int]) -> list[tuple[int, tuple[str, ...]]]:
    of: defaultdict[int, list[str]] = defaultdict(list)
    for activity, number in bears.items():
        of[number].append(activity)
    return [(number, tuple(of[number])) for number in sorted(of)]
