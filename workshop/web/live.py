"""What an open page asks every second or two: nothing new, or the parts of it that may have changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256

from flask import jsonify, request
from werkzeug.wrappers import Response

UP_TO = 30
SOON, LATER = 1000, 2000

Parts = Mapping[str, Callable[[], str]]


def every(people: int) -> int:
    """How many milliseconds the pages of so many people wait between two looks."""
    return SOON if people <= UP_TO else LATER


def stamp(*numbers: int, parts: str = "") -> str:
    """What a page knows: numbers that only rise, and a mark of what changes without raising one.

    >>> stamp(3, 41)
    '3.41'
    """
    mark = f"-{sha256(parts.encode()).hexdigest()[:12]}" if parts else ""
    return ".".join(map(str, numbers)) + mark


def live(now: str, parts: Parts, *, own: Callable[[], str] | None = None) -> Response | tuple[str, int]:
    """204 where the page knows `now` already; else `now` and its parts, whole, as the page prints them.

    `own` is for parts that show nothing of what others collect: it gives a mark of what they show, and where
    that is still the same and only others collected something, no part is printed again.
    """
    known = request.args.get("since", "")
    if known == now or (own and known.startswith(f"{now}-")):
        return "", 204
    whole = with_own(now, own)
    if own and _apart_from_collected(known) == _apart_from_collected(whole):
        return jsonify(revision=whole, parts={})
    return jsonify(revision=whole, parts={name: printed() for name, printed in parts.items()})


def with_own(now: str, own: Callable[[], str] | None) -> str:
    """The stamp with the mark of what the page shows of the person's own."""
    return f"{now}-{own()[:12]}" if own else now


def _apart_from_collected(stamp: str) -> tuple[str, str]:
    """What a page knows beside the second number, which rises with everything that anybody collects.

    >>> _apart_from_collected("3.41-0a1b")
    ('3', '0a1b')
    """
    numbers, _, mark = stamp.partition("-")
    return numbers.partition(".")[0], mark
