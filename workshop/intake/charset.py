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
_PIECE: Final = 1_000_000


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
    """UTF-16 without its mark shows by a NUL in every Latin letter.

    Texts of few letters and many strange signs look like noise to the detector; the NULs still tell.
    """
    even = sample[: len(sample) // 2 * 2]
    if even.count(0) * 10 < len(even):
        return None
    best = from_bytes(even, cp_isolation=["utf_16_le", "utf_16_be"]).best()
    if best:
        return best.encoding
    return "utf_16_be" if even[::2].count(0) > even[1::2].count(0) else "utf_16_le"


def _checked(data: bytes, name: str, *, skip: int = 0) -> str:
    if not _decodes(data, name, skip=skip):
        what = say("The characters of this file cannot be read.")
        raise BadInput([Problem(what, say("Save it again as CSV with the character set UTF-8."))])
    return name


def _decodes(data: bytes, name: str, *, skip: int = 0) -> bool:
    """Piece by piece, so that a large file does not stand in memory twice."""
    decoder = codecs.getincrementaldecoder(name)()
    try:
        for start in range(skip, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
