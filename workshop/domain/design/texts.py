"""What text in the document may hold."""

from __future__ import annotations

import re

TITLE = 200
PROSE = 2000

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")


def prose(text: str) -> str:
    """Without what no screen and no file can show; every kind of line break becomes a newline."""
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))


def line(text: str) -> str:
    """The same on a single line.

    >>> line("Budget" + chr(0) + chr(10) + "allocated")
    'Budget allocated'
    """
    return prose(text).replace("\n", " ").replace("\t", " ")


def shortened(text: str, limit: int = TITLE) -> str:
    """At most `limit` characters, cut at a word where one ends near the limit."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    word = head.rfind(" ", limit // 2)
    return head[: word if word > 0 else None].rstrip() + "…"
