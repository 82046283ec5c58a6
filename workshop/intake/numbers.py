"""Read numbers as spreadsheets write them."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?")


def number(text: str) -> float | None:
    """The number, its decimals after a point or a comma; None for anything else.

    >>> number("12"), number("1,5"), number("third")
    (12.0, 1.5, None)
    """
    found = _NUMBER.fullmatch(text.strip())
    return float(found[0].replace(",", ".")) if found else None
