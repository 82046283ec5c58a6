"""What people decided about the grouping; a run never changes it.

Decisions name activities, never groups, so that they hold whatever a later run proposes. They apply in the
order in which they were made: the newest goes before the older.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.collect.deals import Side


@dataclass(frozen=True, slots=True)
class Same:
    """These activities are one group (a merge, or a move of one wording into a group).

    `into` are those that the others join, named among them or not: theirs is the place where later notes
    like them arrive, and theirs the name and side that people gave. Where it is empty, most of the
    activities decide.
    """

    activities: tuple[str, ...]
    into: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Different:
    """These activities are a group of their own, apart from the ones they stood with (a split)."""

    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """These activities belong to no activity of the process."""

    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """The group that holds most of these activities is called `label`."""

    activities: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Sided:
    """The group that holds most of these activities is the buyer's, ours, or unknown."""

    activities: tuple[str, ...]
    side: Side


@dataclass(frozen=True, slots=True)
class Answered:
    """The room's answer to a card: of these activities those `apart` do not belong to the others.

    The others are one group, and the grouping follows: what is apart goes where it is most at home.
    """

    activities: tuple[str, ...]
    apart: tuple[str, ...] = ()

    @property
    def kept(self) -> tuple[str, ...]:
        """Those that belong together."""
        return tuple(each for each in self.activities if each not in self.apart)


Decision = Same | Different | Aside | Labelled | Sided | Answered
