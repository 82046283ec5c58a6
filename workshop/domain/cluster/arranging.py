"""Which decision a person makes by merging, splitting, moving or setting aside what they ticked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop.domain.cluster.decisions import Aside, Different, Same
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Ticked:
    """What a person chose: whole groups, and single activities that stand in none of those."""

    groups: tuple[Group, ...]
    loose: tuple[str, ...]

    @property
    def activities(self) -> tuple[str, ...]:
        """All that was chosen, each once."""
        return (*(each for group in self.groups for each in group.activities), *self.loose)


def ticked(found: Discovery, groups: Iterable[str], activities: Iterable[str]) -> Ticked:
    """The groups and activities of those ids. Raises BadInput where nothing is ticked or some is gone."""
    whole = tuple(_group(found, one) for one in dict.fromkeys(groups))
    inside = {each for group in whole for each in group.activities}
    loose = tuple(each for each in dict.fromkeys(activities) if each not in inside)
    if not (whole or loose):
        raise _refused(say("Nothing is ticked."), say("Tick groups, or what was said in them, first."))
    there = set(_arrangeable(found))
    if not there.issuperset(loose):
        raise _gone()
    return Ticked(whole, loose)


def together(found: Discovery, chosen: Ticked) -> Same | Different:
    """All of it as one group: groups are merged, single activities join them or become a group of their own.

    The largest of the groups takes the others in.
    """
    if not chosen.groups:
        if any(set(group.activities) == set(chosen.loose) for group in found.groups):
            raise _refused(
                say("These are a group already."), say("Tick only those that do not belong to the others.")
            )
        return Different(chosen.loose)
    if len(chosen.activities) == len(chosen.groups[0].activities):
        raise _refused(
            say("One group alone cannot be merged."),
            say("Tick a second group, or single wordings that belong to it."),
        )
    largest = max(chosen.groups, key=lambda group: len(group.activities))
    return Same(chosen.activities, into=largest.activities)


def moved(found: Discovery, chosen: Ticked, target: str) -> Same:
    """All of it joins the group `target`."""
    home = _group(found, target)
    if set(chosen.activities) <= set(home.activities):
        raise _refused(say("They are in that group already."), say("Choose another group to move them to."))
    return Same(_once((*home.activities, *chosen.activities)), into=home.activities)


def joining(found: Discovery, chosen: Ticked, target: str) -> Same:
    """The same, naming only what moves: what somebody else moves out of the target meanwhile stays moved."""
    home = _group(found, target)
    moving = tuple(each for each in chosen.activities if each not in home.activities)
    if not moving:
        raise _refused(say("They are in that group already."), say("Choose another group to move them to."))
    return Same(moving, into=home.activities)


def put_aside(found: Discovery, chosen: Ticked) -> Aside:
    """All of it belongs to no activity of the process."""
    if set(chosen.activities) <= set(found.aside):
        raise _refused(say("They are set aside already."), say("Tick what still stands in a group."))
    return Aside(chosen.activities)


def home_of(found: Discovery, activities: Sequence[str]) -> Group | None:
    """The group that holds most of the activities, the first of equals; None where all are aside or gone."""
    named = set(activities)
    held = {group.id: len(named.intersection(group.activities)) for group in found.groups}
    best = max(found.groups, key=lambda group: held[group.id], default=None)
    return best if best and held[best.id] else None


def _group(found: Discovery, one: str) -> Group:
    try:
        return found.group(one)
    except KeyError:
        raise _gone() from None


def _arrangeable(found: Discovery) -> Iterator[str]:
    yield from found.aside
    for group in found.groups:
        yield from group.activities


def _once(activities: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(activities))


def _gone() -> BadInput:
    return _refused(
        say(
            "Somebody changed these groups in the meantime, and part of what you chose is not there any more."
        ),
        say("Look at the groups as they are now, and choose again."),
    )


def _refused(what: Sentence, mend: Sentence) -> BadInput:
    return BadInput([Problem(what, mend)])
