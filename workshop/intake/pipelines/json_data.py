"""Reads JSON that strangers wrote."""

from __future__ import annotations

import json
from typing import Any

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.charset import charset_of


def read_json(data: bytes) -> object:
    """The plain data; BadInput with the line where it is no JSON, or nested beyond reason."""
    charset, skip = charset_of(data)
    try:
        found: object = json.loads(data[skip:].decode(charset))
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        what, mend = say("This is not a whole JSON file."), say("Export it anew, and give it as it comes.")
        raise BadInput([Problem(what, mend, line=line)]) from None
    return found


def objects(value: object) -> list[dict[str, Any]]:
    """The objects of a list; none where it is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: object) -> str:
    """A text or a number as text; "" for anything else.

    >>> text(0.5), text("0.5"), text(None), text(True)
    ('0.5', '0.5', '', '')
    """
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def whole(value: object) -> int:
    """A number to sort by, 0 where it is none."""
    return value if isinstance(value, int) else 0


def true(value: object) -> bool:
    """Whether it says yes, as JSON or as text says it."""
    return value is True or str(value).casefold() == "true"
