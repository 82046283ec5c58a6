"""What differs between two documents, in words that people use: a pure function of the two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.difference_words import (
    INNER,
    PROSE,
    THE_PROCESS,
    as_text,
    changed_field,
    named,
    place_of,
    value_words,
)
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.pairing import Pairs, Placed, paired, recast
from workshop.domain.design.process import Element, Milestone, Process, Stage
from workshop.domain.design.shape import LISTS, family, name_of
from workshop.domain.words import Sentence, say, say_many

# In how many of the won deals a milestone lay in a stage: by their ids, None where nothing is known of it.
There = Callable[[str, str], Support | None]


class Kind(StrEnum):
    """What became of a thing."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; `place` is where, `sentence` tells it without a full stop.

    `before` and `after` are the old and the new text where a text changed, else both empty. `about` is the
    id of the element: in the later document, or in the earlier one where it was removed.
    """

    kind: Kind
    place: Sentence
    sentence: Sentence
    about: str
    before: str = ""
    after: str = ""


def differences(before: Process, after: Process, there: There | None = None) -> tuple[Difference, ...]:
    """What became of `before` in `after`, by place in reading order; empty where they are equal.

    `there` adds to a milestone that moved what the won deals say of its new place.
    """
    if before == after:
        return ()
    pairs = paired(before, after)
    found = [*_of_the_later(pairs, before, after, there or _nothing_known), *_removed(pairs, before)]
    if not found:
        return (Difference(Kind.CHANGED, THE_PROCESS, INNER, after.id),)
    return _by_place(found, pairs)


def _nothing_known(_milestone: str, _stage: str) -> Support | None:
    return None


def _by_place(found: list[Difference], pairs: Pairs) -> tuple[Difference, ...]:
    """What is at one place stands together, the places as in the later document, then those that went."""
    placed = (*pairs.after.values(), *pairs.before.values())
    places = list(dict.fromkeys(place_of(each.element, each.parent) for each in placed))
    return tuple(sorted(found, key=lambda each: places.index(each.place)))


def _of_the_later(pairs: Pairs, before: Process, after: Process, there: There) -> Iterator[Difference]:
    reordered = {one: neighbour for parent in family(after) for one, neighbour in _reordered(pairs, parent)}
    for now in pairs.after.values():
        was = pairs.was(now.element)
        if was is None:
            yield _added(now)
            continue
        yield from _became(was, now)
        yield from _moved(pairs, was, now, there)
        if now.element.id in reordered:
            yield _within(now, reordered[now.element.id])
        yield from _fields(was.element, now, before, after)


def _added(now: Placed) -> Difference:
    what = named(now.element)
    said = say("{what} was added", what=what)
    if isinstance(now.parent, Stage):
        said = say("{what} was added to “{stage}”", what=what, stage=now.parent.title)
    return _difference(Kind.ADDED, now, said)


def _became(was: Placed, now: Placed) -> Iterator[Difference]:
    if recast(was.element, now.element):
        pattern = (
            say("{what} became a milestone")
            if isinstance(now.element, Milestone)
            else say("{what} became a recommended activity")
        ).pattern
        yield _difference(Kind.CHANGED, now, Sentence(pattern, (("what", named(was.element)),)))


def _moved(pairs: Pairs, was: Placed, now: Placed, there: There) -> Iterator[Difference]:
    if pairs.new.get(was.parent.id) == now.parent.id:
        return
    said = say(
        "{what} moved from “{old}” to “{new}”",
        what=named(now.element),
        old=name_of(was.parent),
        new=name_of(now.parent),
    )
    figures = there(now.element.id, now.parent.id)
    if figures:
        said = say(
            "{moved}: {deals} of {of} won deals had it there", moved=said, deals=figures.deals, of=figures.of
        )
    yield _difference(Kind.MOVED, now, said)


def _reordered(pairs: Pairs, parent: Element) -> Iterator[tuple[str, Element | None]]:
    """Ids of those children that changed their place among the others, with what they stand after now."""
    for name in LISTS[type(parent)]:
        row = getattr(parent, name)
        now = [child.id for child in row if _stayed(pairs, child, parent)]
        then = [pairs.new[one] for one in _ids_before(pairs, parent, name) if pairs.new.get(one) in now]
        blocks = SequenceMatcher(None, then, now, autojunk=False).get_matching_blocks()
        kept = {now[block.b + step] for block in blocks for step in range(block.size)}
        for place, child in enumerate(row):
            if child.id in now and child.id not in kept:
                yield child.id, row[place - 1] if place else None


def _stayed(pairs: Pairs, child: Element, parent: Element) -> bool:
    was = pairs.was(child)
    if was is None or type(was.element) is not type(child):
        return False
    return pairs.new.get(was.parent.id) == parent.id


def _ids_before(pairs: Pairs, parent: Element, name: str) -> list[str]:
    was = pairs.was(parent)
    return [child.id for child in getattr(was.element, name, ())] if was else []


def _within(now: Placed, neighbour: Element | None) -> Difference:
    what = named(now.element)
    if neighbour is None:
        return _difference(Kind.MOVED, now, say("{what} moved: it comes first now", what=what))
    said = say("{what} moved: it now comes after “{after}”", what=what, after=name_of(neighbour))
    return _difference(Kind.MOVED, now, said)


def _fields(old: Element, now: Placed, before: Process, after: Process) -> Iterator[Difference]:
    common = [field for field in FIELDS[type(now.element)] if field in FIELDS[type(old)]]
    for field in common:
        was, value = getattr(old, field), getattr(now.element, field)
        if was == value:
            continue
        texts = (as_text(before, was), as_text(after, value))
        shown = texts if field in PROSE or field in ("title", "name") else ("", "")
        yield _difference(Kind.CHANGED, now, _told(old, now.element, field, before, after), *shown)


def _told(old: Element, new: Element, field: str, before: Process, after: Process) -> Sentence:
    match field:
        case "title" | "name":
            return say("{what} is now called “{new}”", what=named(old), new=name_of(new))
        case "gate" if isinstance(new, Milestone):
            became = say("{what} is a gate now") if new.gate else say("{what} is optional now")
            return Sentence(became.pattern, (("what", named(old)),))
        case "status_quo":
            no_decision = bool(getattr(new, field))
            answers = (
                say("{what} now answers no decision at all")
                if no_decision
                else say("{what} now answers a competitor")
            )
            return Sentence(answers.pattern, (("what", named(new)),))
    was, value = getattr(old, field), getattr(new, field)
    return changed_field(new, field, value_words(before, field, was), value_words(after, field, value))


def _removed(pairs: Pairs, before: Process) -> Iterator[Difference]:
    for was in pairs.before.values():
        # What went together with what held it is told with that.
        if pairs.became(was.element) is None and pairs.became(was.parent) is not None:
            yield _gone(pairs, was)


def _gone(pairs: Pairs, was: Placed) -> Difference:
    what, held = named(was.element), _held(pairs, was.element)
    if isinstance(was.parent, Stage):
        said = say("{what} was removed from “{stage}”", what=what, stage=was.parent.title)
    elif held:
        said = say_many(
            "{what} was removed with the one thing in it",
            "{what} was removed with the {n} things in it",
            held,
            what=what,
        )
    else:
        said = say("{what} was removed", what=what)
    kept = pairs.became(was.parent)
    return _difference(Kind.REMOVED, Placed(was.element, kept.element if kept else was.parent), said)


def _held(pairs: Pairs, element: Element) -> int:
    return sum(pairs.became(each) is None for each in family(element)) - 1


def _difference(kind: Kind, at: Placed, said: Sentence, before: str = "", after: str = "") -> Difference:
    return Difference(kind, place_of(at.element, at.parent), said, at.element.id, before, after)
