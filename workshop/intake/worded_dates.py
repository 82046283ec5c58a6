"""Read dates whose month is a word, in the languages of the people who write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from typing import Final

from babel import Locale
from dateutil import parser

_LANGUAGES: Final = ("de", "fr", "es", "pl", "cs", "nl", "it", "pt")
_HAS_DAY_MONTH_YEAR: Final = re.compile(
    r"(?=.*\b\d{1,2}\b|.*\d(?:st|nd|rd|th)\b)(?=.*(?:\d{4}|\b\d{2}\b))(?=.*[^\W\d_]{3})"
)
_LONGEST: Final = 40


def read_worded(text: str) -> date | None:
    """The day in "6 Jan 2026", "January 6th, 2026" or "6. ledna 2026"; None where a part is missing.

    >>> read_worded("6 janvier 2026"), read_worded("March 2026")
    (datetime.date(2026, 1, 6), None)
    """
    if len(text) > _LONGEST or not _HAS_DAY_MONTH_YEAR.match(text):
        return None
    found = {_read(text, default) for default in (datetime(2000, 1, 1), datetime(2004, 2, 2))}
    return found.pop() if len(found) == 1 else None


def _read(text: str, default: datetime) -> date | None:
    """What is missing in the text comes from `default`, so two defaults that agree show that nothing is."""
    try:
        return parser.parse(text, parserinfo=_words(), default=default, ignoretz=True).date()
    except (ValueError, OverflowError):
        return None


class _Words(parser.parserinfo):
    def __init__(self) -> None:
        self.JUMP = [*parser.parserinfo.JUMP, "de", "del", "di", "van", "den", "der", "le", "el"]
        self.MONTHS = [(*english, *_month(number)) for number, english in enumerate(self.MONTHS, 1)]
        super().__init__(dayfirst=True)


_words = cache(_Words)


def _month(number: int) -> list[str]:
    """The month's names in all languages, long and short, as they stand in a date and alone."""
    months = (Locale(language).months[form] for language in _LANGUAGES for form in ("format", "stand-alone"))
    return [names[width][number].rstrip(".") for names in months for width in ("wide", "abbreviated")]
