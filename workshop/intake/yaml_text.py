"""The bytes of a YAML file as text, and the limits that are checked before anything is parsed."""

from __future__ import annotations

import codecs
from typing import Final

from yaml.reader import Reader

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import Sentence, say

BYTES: Final = 1_000_000

_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def yaml_text(source: str | bytes, *, most_bytes: int = BYTES) -> str:
    """The text without a byte order mark; BadInput where it is too long, not UTF-8 or UTF-16, or holds
    characters that YAML forbids.
    """
    _short_enough(source, most_bytes)
    text = (_decoded(source) if isinstance(source, bytes) else source).removeprefix("\ufeff")
    forbidden = Reader.NON_PRINTABLE.search(text)
    if forbidden:
        what = say("The file holds a character that cannot be shown.")
        line = text.count("\n", 0, forbidden.start()) + 1
        raise _bad(what, say("Delete it and save the file again."), line, repr(forbidden.group()))
    return text


def _short_enough(source: str | bytes, most: int) -> None:
    # Text has at most as many characters as bytes, which spares encoding ten megabytes to refuse them.
    if len(source) > most or (isinstance(source, str) and len(source.encode(errors="replace")) > most):
        raise _bad(
            say("The file is too large: more than {limit} kB.", limit=most // 1000),
            say("Check that it is the right file, or part it into several."),
        )


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data.startswith(_WIDE) else "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = say("The file is not written in UTF-8.")
        raise _bad(what, say("Save it again with the encoding UTF-8."), line) from None


def _bad(what: Sentence, mend: Sentence, line: int | None = None, value: str | None = None) -> BadInput:
    return BadInput([Problem(what, mend, line=line, value=value)])
