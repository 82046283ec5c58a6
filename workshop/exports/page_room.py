"""Estimates how full the two pages of a stage become, so that what fits on either goes to the emptier one.

Letters are counted, not measured: a wrong guess costs beauty, never text.
"""

from __future__ import annotations

from workshop.domain.design.process import Milestone, RecommendedActivity
from workshop.exports.sheets import PaperName
from workshop.exports.spreads import Spread

LINE = 14.0
# The room of a page between its head and its foot.
ROOM: dict[PaperName, float] = {"a4": 675.0, "letter": 625.0}

_BAND, _HEADING = 140.0, 44.0
_TITLE_LETTERS, _LARGE_LETTERS, _ROW_LETTERS, _NOTE_LETTERS = 66, 54, 56, 32


def left(spread: Spread) -> float:
    """Points that the buyer's page needs, without the notes."""
    kinds = bool(spread.gates) + bool(spread.optional)
    told = sum(_milestone(each) for each in spread.stage.milestones)
    check = 4 * LINE + LINE * len(spread.gates) if spread.gates else 0.0
    return _BAND + _HEADING * kinds + told + check


def right(spread: Spread) -> float:
    """Points that our page needs, without the notes."""
    done = sum(_activity(each) for each in spread.stage.activities)
    ways = sum(_way(each) for each in spread.helped)
    later = sum(5 * LINE + _lines(story.text, _ROW_LETTERS) for story in spread.later)
    return _BAND + _HEADING + done + (_HEADING + ways if ways else 0.0) + later + 2.5 * LINE


def notes(spread: Spread) -> float:
    """Points that the two notes need."""
    both = (spread.stage.good_note, spread.stage.bad_note)
    if not any(both):
        return 0.0
    if spread.has_short_notes:
        return _HEADING + LINE + max(_lines(each, _NOTE_LETTERS) for each in both)
    return _HEADING + 2 * LINE + sum(_lines(each, _ROW_LETTERS) for each in both)


def notes_go_left(spread: Spread) -> bool:
    """Whether the buyer's page is the emptier one."""
    return left(spread) <= right(spread)


def is_close(spread: Spread, paper: PaperName) -> bool:
    """Whether the lines of the stage must stand closer together, so that it stays on its two pages."""
    more = notes(spread)
    beside = (more, 0.0) if notes_go_left(spread) else (0.0, more)
    return max(left(spread) + beside[0], right(spread) + beside[1]) > ROOM[paper]


def _milestone(milestone: Milestone) -> float:
    rows = sum(
        _lines(text, _ROW_LETTERS)
        for text in (milestone.evidence, milestone.who, milestone.day is not None and "day")
        if text
    )
    return 21.0 + _lines(milestone.title, _LARGE_LETTERS) + rows


def _activity(activity: RecommendedActivity) -> float:
    return 28.0 + _lines(activity.title, _TITLE_LETTERS)


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
