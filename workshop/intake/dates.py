"""Read dates as people and programs write them, and tell day first from month first for a whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from workshop.intake.worded_dates import read_worded


class DateForm(StrEnum):
    """What 3/4/2026 means; dates that begin with the year need no telling."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as it was written, and its instant where a time was given, which orders the things of one day."""

    day: date
    instant: datetime | None = None


_CLOCK: Final = (
    r"(?:[T ,]+(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST: Final = re.compile(
    r"(?P<y>\d{4})(?P<sep>[-/.]?)(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})" + _CLOCK, re.I
)
_YEAR_LAST: Final = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>[-/.]) ?(?P<b>\d{1,2})(?P=sep) ?(?P<y>\d{4}|\d{2})" + _CLOCK, re.I
)
_FIRST_YEAR: Final = 1970
_LAST_YEAR: Final = 2100


def form_of(values: Iterable[str]) -> DateForm | None:
    """The form that all values of a column agree on; None where they do not tell, or contradict each other.

    A number above 12 tells, and so do points between the numbers, which only day-first countries use.

    >>> form_of(["03/04/2026", "25/04/2026"]), form_of(["03/04/2026"])
    (<DateForm.DAY_FIRST: 'day_first'>, None)
    """
    asked = [possible for value in values if (possible := _possible(value)) is not None]
    agreed = frozenset(DateForm).intersection(*asked) if asked else frozenset({DateForm.DAY_FIRST})
    return next(iter(agreed)) if len(agreed) == 1 else None


def read_moment(value: str, form: DateForm | None) -> Moment | None:
    """The day (and time) that `value` says, or None where it says none.

    Without a form, a value that both forms read differently is not read.
    """
    text = value.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        return _moment(match, month=int(match["m"]), day=int(match["d"]))
    if match := _YEAR_LAST.fullmatch(text):
        return _year_last(match, form)
    worded = read_worded(text)
    return Moment(worded) if worded and _FIRST_YEAR <= worded.year <= _LAST_YEAR else None


def is_ambiguous(value: str) -> bool:
    """Whether the two forms read different days in `value`."""
    possible = _possible(value)
    return possible is not None and len(possible) > 1


def _year_last(match: re.Match[str], form: DateForm | None) -> Moment | None:
    first, second = int(match["a"]), int(match["b"])
    forms = _forms(match)
    if first == second or (form is None and len(forms) == 1):
        form = next(iter(forms), None)
    if form is None or form not in forms:
        return None
    day, month = (first, second) if form is DateForm.DAY_FIRST else (second, first)
    return _moment(match, month=month, day=day)


def _possible(value: str) -> frozenset[DateForm] | None:
    """The forms that can read the value; None where it does not matter or nothing can."""
    match = _YEAR_LAST.fullmatch(value.strip())
    if match is None or match["a"] == match["b"]:
        return None
    return _forms(match) or None


def _forms(match: re.Match[str]) -> frozenset[DateForm]:
    first, second = int(match["a"]), int(match["b"])
    forms = set()
    if second <= 12:
        forms.add(DateForm.DAY_FIRST)
    if first <= 12 and match["sep"] != ".":
        forms.add(DateForm.MONTH_FIRST)
    return frozenset(forms)


def _moment(match: re.Match[str], *, month: int, day: int) -> Moment | None:
    try:
        found = date(_year(match["y"]), month, day)
        instant = _instant(found, match)
    except (ValueError, OverflowError):
        return None
    return Moment(found, instant) if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _year(digits: str) -> int:
    """Two digits are a year of this century up to 69, as spreadsheets read them."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year < 70 else 1900)


def _instant(day: date, match: re.Match[str]) -> datetime | None:
    if match["h"] is None:
        return None
    hour = int(match["h"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    clock = time(hour, int(match["min"]), int(match["s"] or 0))
    return datetime.combine(day, clock, UTC) - _offset(match["zone"] or "Z")


def _offset(zone: str) -> timedelta:
    if zone[0] not in "+-":
        return timedelta()
    digits = zone[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return ahead if zone[0] == "+" else -ahead
