"""Pages in the operator's language, and what templates need to write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_datetime, format_time
from flask import Flask

from workshop.store.clock import now
from workshop.translate import locale, speaking

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def init_app(app: Flask, spoken: str) -> None:
    """Says everything in the language `spoken`, and tells templates its tag and direction."""
    app.wsgi_app = _speaking(app.wsgi_app, spoken)  # type: ignore[method-assign, assignment]
    app.jinja_env.filters.update(day=day, iso_day=iso_day, moment=moment, clock=clock)
    app.jinja_env.globals["time_now"] = now
    app.context_processor(lambda: {"language": locale().replace("_", "-"), "direction": direction(locale())})


def direction(tag: str) -> str:
    """`rtl` for languages written from right to left, else `ltr`."""
    return str(_known(tag).text_direction)


def day(value: date) -> str:
    """A day as the reader writes it: `22 Nov 2026`."""
    return format_date(value, "d MMM y" if _known(locale()).language == "en" else "medium", _known(locale()))


def iso_day(text: str) -> str:
    """The same of a day that is kept as text, `2026-11-22`."""
    return day(date.fromisoformat(text))


def moment(value: datetime) -> str:
    """A day and time on the server's own clock, which stands where the workshop is."""
    pattern = "d MMM y, HH:mm" if _known(locale()).language == "en" else "medium"
    return format_datetime(value.astimezone(), pattern, locale=_known(locale()))


def month(value: date) -> str:
    """A month with its year: `November 2026`."""
    return format_date(value, "LLLL y", _known(locale()))


def clock(value: datetime) -> str:
    """The time on the server's own clock: `10:42`."""
    return format_time(value.astimezone(), "HH:mm", locale=_known(locale()))


def _known(tag: str) -> Locale:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")  # The pseudo-language has no dates of its own.


def _speaking(inner: WSGIApplication, spoken: str) -> WSGIApplication:
    def outer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with speaking(spoken):
            return inner(environ, start_response)

    return outer
