"""Which deals of an import are taken: what people ticked, and what is ticked before they do."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from workshop.domain.collect.deals import Deal, Outcome

SHOWN = 300
TICKED_AT_FIRST = frozenset({Outcome.WON, Outcome.LOST})


@dataclass(frozen=True, slots=True)
class Ticks:
    """`whole` are the ends of which every deal is taken that had no box of its own or is not here already."""

    whole: frozenset[Outcome] = TICKED_AT_FIRST
    shown: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Box:
    """A deal with its tick; `here` where it was imported before."""

    deal: Deal
    ticked: bool
    here: bool


@dataclass(frozen=True, slots=True)
class BoxGroup:
    """The deals of one end: `number` in all, of which `ticked` are taken and `boxes` are shown."""

    outcome: Outcome
    number: int
    ticked: int
    boxes: tuple[Box, ...]
    whole: bool


def ticks_sent(form: MultiDict[str, str]) -> Ticks:
    """What the page sent; before it has sent anything, what is ticked at first."""
    if "ticks" not in form:
        return Ticks()
    whole = {Outcome(end) for end in form.getlist("whole") if end in list(Outcome)}
    shown = frozenset(form.getlist("shown"))
    return Ticks(frozenset(whole), shown, shown & frozenset(form.getlist("take")))


def pressed(ticks: Ticks, deals: Sequence[Deal], *, tick: str | None, untick: str | None) -> Ticks:
    """The ticks after all deals of one end were ticked or unticked at once."""
    for end, wanted in ((tick, True), (untick, False)):
        if end in list(Outcome):
            ticks = _all_of(ticks, deals, Outcome(end), ticked=wanted)
    return ticks


def _all_of(ticks: Ticks, deals: Sequence[Deal], outcome: Outcome, *, ticked: bool) -> Ticks:
    theirs = frozenset(deal.id for deal in deals if deal.outcome is outcome)
    whole = ticks.whole | {outcome} if ticked else ticks.whole - {outcome}
    taken = ticks.taken | theirs if ticked else ticks.taken - theirs
    return Ticks(whole, ticks.shown | theirs, taken)


def box_groups(deals: Sequence[Deal], ticks: Ticks, here: Collection[str]) -> tuple[BoxGroup, ...]:
    """The deals that have activities, by how they ended."""
    telling = [deal for deal in deals if deal.activities]
    return tuple(
        _group(outcome, [_box(deal, ticks, here) for deal in telling if deal.outcome is outcome], ticks)
        for outcome in Outcome
        if any(deal.outcome is outcome for deal in telling)
    )


def taken(deals: Sequence[Deal], ticks: Ticks, here: Collection[str]) -> tuple[Deal, ...]:
    """The deals that are imported."""
    return tuple(deal for deal in deals if deal.activities and _box(deal, ticks, here).ticked)


def _box(deal: Deal, ticks: Ticks, here: Collection[str]) -> Box:
    known = deal.id in here
    if deal.id in ticks.shown:
        return Box(deal, deal.id in ticks.taken, known)
    return Box(deal, deal.outcome in ticks.whole and not known, known)


def _group(outcome: Outcome, boxes: Sequence[Box], ticks: Ticks) -> BoxGroup:
    ticked = sum(1 for box in boxes if box.ticked)
    return BoxGroup(outcome, len(boxes), ticked, tuple(boxes[:SHOWN]), outcome in ticks.whole)
