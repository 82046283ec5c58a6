"""Text as people and programs wrote it, without the characters that nobody can see or store."""

from __future__ import annotations

import re
from typing import Final

_INVISIBLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LINE_END: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_GUARDED: Final = re.compile("'+\\s*[=+\\-@＝＋－＠\t\r\n]")


def clean(text: str) -> str:
    """The text without control characters and outer spaces, its line ends as `\\n`.

    >>> clean(" Sent\\x00 the quote\\r\\n")
    'Sent the quote'
    """
    if text.isprintable():
        return text.strip()
    visible = _INVISIBLE.sub("", line_ends_as_one(text))
    return _LONE_SURROGATE.sub("\ufffd", visible).strip()


def line_ends_as_one(text: str) -> str:
    """The text with `\\n` for the line end of any system, and for what word processors break lines with."""
    return _LINE_END.sub("\n", text)


def one_line(text: str) -> str:
    """The cleaned text with every run of white space as one space: for names and ids.

    >>> one_line("Acme\\n  Ltd ")
    'Acme Ltd'
    """
    return " ".join(clean(text).split())


def unguarded(text: str) -> str:
    """The text without the apostrophe that our own exports put before what a spreadsheet would calculate.

    >>> unguarded("'=SUM(A1)")
    '=SUM(A1)'
    """
    return text[1:] if text[:1] == "'" and _GUARDED.match(text) else text


def shown(value: str, *, longest: int = 60) -> str:
    """The value in one line and short enough to quote in a message."""
    line = one_line(value[: longest * 4])
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
