"""Estimates how full the two pages of a stage become, so that what fits on either goes to the emptier one.

Letters are counted, not measured: a wrong guess costs beauty, never text.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.process import Milestone, RecommendedActivity
from workshop.exports.sheets import PaperName
from workshop.exports.spreads import Spread

LINE = 14.0
# The room of a page between its head and its foot.
ROOM: dict[PaperName, float] = {"a4": 675.0, "letter": 625.0}

_BAND, _HEADING = 140.0, 44.0
_TITLE_LETTERS, _LARGE_LETTERS, _ROW_LETTERS, _NOTE_LETTERS = 66, 54, 56, 32


@dataclass(frozen=True, slots=True)
class Arrangement:
    """On which page the two notes and the list of open gates stand, and whether all lines stand closer."""

    notes_left: bool
    check_left: bool
    close: bool


def arranged(spread: Spread, paper: PaperName) -> Arrangement:
    """The list of gates stays with the buyer where there is room; the notes go to the emptier page."""
    left, right, room = _left(spread), _right(spread), ROOM[paper]
    check = 4 * LINE + LINE * len(spread.gates) if spread.gates else 0.0
    check_left = left + check <= room or right + check > room
    left, right = (left + check, right) if check_left else (left, right + check)
    notes_left = left <= right
    left, right = (left + _notes(spread), right) if notes_left else (left, right + _notes(spread))
    return Arrangement(notes_left, check_left, close=max(left, right) > room)


def _left(spread: Spread) -> float:
    kinds = bool(spread.gates) + bool(spread.optional)
    return _BAND + _HEADING * kinds + sum(_milestone(each) for each in spread.stage.milestones)


def _right(spread: Spread) -> float:
    done = sum(_activity(each) for each in spread.stage.activities)
    ways = sum(_way(each) for each in spread.helped)
    later = sum(5 * LINE + _lines(story.text, _ROW_LETTERS) for story in spread.later)
    return _BAND + _HEADING + done + (_HEADING + ways if ways else 0.0) + later + 2.5 * LINE


def _notes(spread: Spread) -> float:
    both = (spread.stage.good_note, spread.stage.bad_note)
    if not any(both):
        return 0.0
    if spread.has_short_notes:
        return _HEADING + LINE + max(_lines(each, _NOTE_LETTERS) for each in both)
    return _HEADING + 2 * LINE + sum(_lines(each, _ROW_LETTERS) for each in both)


def _milestone(milestone: Milestone) -> float:
    rows = sum(
        _lines(text, _ROW_LETTERS)
        for text in (milestone.evidence, milestone.who, milestone.day is not None and "day")
        if text
    )
    counted = 45.0 if milestone.support else 0.0
    return max(counted, 21.0 + _lines(milestone.title, _LARGE_LETTERS) + rows)


def _activity(activity: RecommendedActivity) -> float:
    told = LINE if activity.role or activity.source else 0.0
    counted = 45.0 if activity.support else 0.0
    return max(counted, 14.0 + told + _lines(activity.title, _TITLE_LETTERS))


def _way(milestone: Milestone) -> float:
    rows = (milestone.ask, milestone.send, milestone.otherwise)
    return (
        7.0
        + _lines(milestone.title, _TITLE_LETTERS)
        + sum(_lines(each, _ROW_LETTERS) for each in rows if each)
    )


def _lines(text: str, letters: int) -> float:
    """Points of the lines that a text takes at so many letters a line."""
    return LINE * sum(1 + len(line) // letters for line in text.split("\n"))
