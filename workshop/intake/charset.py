"""Find the character set of a file."""

from __future__ import annotations

import codecs
from typing import Final

from charset_normalizer import from_bytes

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.code_pages import code_page

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 65_536


def charset_of(data: bytes) -> tuple[str, int]:
    """Python's name of the character set, and how many bytes its mark takes at the start.

    BadInput where the bytes are no text in any of UTF-8, UTF-16, UTF-32, Windows-1252 and Windows-1250.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data, name, skip=len(mark)), len(mark)
    found = _sixteen_bits(data[:_SAMPLE]) or ("utf-8" if _decodes(data, "utf-8") else code_page(data))
    return _checked(data, found or "utf-8"), 0


def _sixteen_bits(sample: bytes) -> str | None:
    """UTF-16 without its mark shows by a NUL in every Latin letter."""
    if sample.count(0) * 10 < len(sample):
        return None
    even = sample[: len(sample) // 2 * 2]
    best = from_bytes(even, cp_isolation=["utf_16_le", "utf_16_be"]).best()
    return best.encoding if best else None


def _checked(data: bytes, name: str, *, skip: int = 0) -> str:
    if not _decodes(data[skip:], name):
        what = say("The characters of this file cannot be read.")
        raise BadInput([Problem(what, say("Save it again as CSV with the character set UTF-8."))])
    return name


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True
