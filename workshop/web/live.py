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


def live(now: str, parts: Parts) -> Response | tuple[str, int]:
    """204 where the page knows `now` already; else `now` and its parts, whole, as the page prints them."""
    if request.args.get("since") == now:
        return "", 204
    return jsonify(revision=now, parts={name: printed() for name, printed in parts.items()})
