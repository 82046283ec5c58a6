"""Two people who moved the same: the newest act holds, both see whose it is, and each may let theirs hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from flask import render_template

from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Same
from workshop.store import decisions
from workshop.store.clock import now
from workshop.store.decisions import Recorded
from workshop.web.board_sort_words import text_of
from workshop.web.door import reading
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.seats import my_seat

# Who does not look for so long does not mind.
SHOWN_FOR = timedelta(minutes=10)
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Contest:
    """An act of one person and a later one, by somebody else, that moved some of the same activities."""

    mine: Recorded
    theirs: Recorded
    activity: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A contest in words."""

    contest: Contest
    text: str


def moves(decision: Decision) -> frozenset[str]:
    """The activities that the decision gives a place."""
    match decision:
        case Same(activities=named, into=into):
            return frozenset(named) - frozenset(into) or frozenset(named)
        case Different(activities=named) | Aside(activities=named):
            return frozenset(named)
        case Answered(apart=apart):
            return frozenset(apart)
    return frozenset()


def contests(history: Sequence[Recorded], person: str) -> tuple[Contest, ...]:
    """Acts of that person in force that somebody else's later one went before, the newest first.

    `history` has the newest first. Each activity counts once, by whoever moved it last.
    """
    last: dict[str, Recorded] = {}
    found: list[Contest] = []
    told: set[str] = set()
    for each in history:
        if each.withdrawn_at is not None:
            continue
        for activity in sorted(moves(each.decision)):
            holder = last.setdefault(activity, each)
            if each.by == person and holder.by != person and activity not in told:
                found.append(Contest(each, holder, activity))
                told.add(activity)
    return tuple({(each.mine.id, each.theirs.id): each for each in reversed(found)}.values())[::-1]


def contest_part() -> str:
    """What somebody else moved after the person who asks."""
    seat = my_seat()
    with reading() as session:
        found = contests(decisions.history(session), seat.me.id)
    recent = [each for each in found if now() - each.theirs.at < SHOWN_FOR][:MOST_SHOWN]
    grouped = Grouped(told_now()) if recent else None
    shown = [
        Shown(each, text_of(grouped, each.activity))
        for each in recent
        if grouped and each.activity in grouped.mentions
    ]
    return render_template("board/_contest.html", shown=shown, finished=seat.workshop.finished)
