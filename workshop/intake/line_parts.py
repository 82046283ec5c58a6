"""Part a typed line into bullet, date, side and what happened."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from workshop.domain.collect.deals import Side
from workshop.intake.meanings import known_side

_BULLET: Final = re.compile(r"(?:(?:[-*+•‣◦·▪■●○►▶–—>☐☑✓✔]|\[[ xX]?\])\s+)+")
_NUMBERING: Final = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|#\d{1,3}[.:)]?)\s+")
_DATE: Final = re.compile(
    r"[\[(]?(?P<date>"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"  # 2026-01-31
    r"|\d{1,2}(?P<sep>[-/.]) ?\d{1,2}(?P=sep) ?(?:\d{4}|\d{2})"  # 31/1/2026, 31. 1. 26
    r"|\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?\d{4}"  # 31 January 2026, 31 de enero de 2026
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"  # January 31st, 2026
    r")(?![\w/])[\])]?(?:\s*[:|,;–—-]\s+|[:|]|\s+|$)"
)
_BRACKETED: Final = re.compile(r"[\[(](?P<word>[^\])\[(]{1,24})[\])]\s*:?\s*")
_MARKED: Final = re.compile(r"(?P<word>[^\W\d_][^:|]{0,23}?)\s*(?:[:|]|\s[-–—]\s)\s*")
_ARROW: Final = re.compile(r"(?P<to_them>->|=>|→)\s*|(?:<-|<=|←)\s*")


@dataclass(frozen=True, slots=True)
class Parts:
    """A line's date as it was typed, its side, and the rest."""

    text: str
    date: str = ""
    side: Side = Side.UNKNOWN


def part(line: str) -> Parts:
    """The parts of one line; date and side may stand in either order behind a bullet or a number.

    >>> part("- 2026-01-31: us: sent the offer")
    Parts(text='sent the offer', date='2026-01-31', side=<Side.SELLER: 'seller'>)
    """
    parts = _with_side(_with_date(Parts(_without(_BULLET, line))))
    if not parts.date:
        # "1. 3. 2026" begins like a numbering, so a date is looked for first.
        parts = _with_side(_with_date(replace(parts, text=_without(_NUMBERING, parts.text))))
    return parts


def _without(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found else text


def _with_date(parts: Parts) -> Parts:
    found = _DATE.match(parts.text)
    if found is None or parts.date:
        return parts
    return replace(parts, date=found["date"], text=parts.text[found.end() :])


def _with_side(parts: Parts) -> Parts:
    if parts.side is not Side.UNKNOWN:
        return parts
    side, length = _side(parts.text)
    return replace(parts, side=side, text=parts.text[length:]) if length else parts


def _side(text: str) -> tuple[Side, int]:
    """The side that the beginning says, and how many characters say it."""
    if arrow := _ARROW.match(text):
        return Side.SELLER if arrow["to_them"] else Side.BUYER, arrow.end()
    found = _BRACKETED.match(text) or _MARKED.match(text)
    side = known_side(found["word"]) if found else None
    if found is None or side in (None, Side.UNKNOWN):
        return Side.UNKNOWN, 0
    return side, found.end()
