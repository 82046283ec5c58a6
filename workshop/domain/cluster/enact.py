"""What people decided, enacted over the automatic grouping: the newest goes before the older."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Same
from workshop.domain.cluster.grouping import Grouping


def enact(automatic: Mapping[str, int | None], decisions: Sequence[Decision]) -> Grouping:
    """The grouping after every decision about it, in order; activities that are gone are passed over."""
    grouping = dict(automatic)
    for decision in decisions:
        named = _there(decision.activities, grouping)
        match decision:
            case Same(into=into):
                joined = [each for each in into if grouping.get(each) is not None]
                grouping |= dict.fromkeys(named, _home(grouping, joined or named))
            case Different():
                grouping |= dict.fromkeys(named, _next_number(grouping))
            case Answered(kept=kept, apart=apart):
                grouping |= _answered(grouping, _there(kept, grouping), _there(apart, grouping))
            case Aside():
                grouping |= dict.fromkeys(named, None)
    return grouping


def _there(activities: Iterable[str], grouping: Grouping) -> list[str]:
    return [each for each in dict.fromkeys(activities) if each in grouping]


def _answered(grouping: Grouping, kept: Sequence[str], apart: Sequence[str]) -> Grouping:
    """What an answer moves: little, because the automatic grouping has heeded it."""
    if not kept:
        return {}
    home = _home(grouping, kept) if len(kept) > 1 else grouping[kept[0]]
    out = [each for each in apart if grouping[each] is not None and grouping[each] == home]
    moved: Grouping = dict.fromkeys(kept, home)
    return moved | dict.fromkeys(out, _next_number(grouping))


def held_by(where: Iterable[int | None]) -> int | None:
    """The number given most often, the first of equals; None where none is given."""
    counts = Counter(each for each in where if each is not None)
    return max(counts, key=lambda each: counts[each], default=None)


def _home(grouping: Grouping, named: Sequence[str]) -> int:
    """The group that holds most of the named ones, the larger of equals; a new one where all were aside."""
    sizes = Counter(number for number in grouping.values() if number is not None)
    counts = Counter(number for each in named if (number := grouping[each]) is not None)
    if not counts:
        return _next_number(grouping)
    return max(counts, key=lambda number: (counts[number], sizes[number], -number))


def _next_number(grouping: Grouping) -> int:
    return 1 + max((number for number in grouping.values() if number is not None), default=-1)
