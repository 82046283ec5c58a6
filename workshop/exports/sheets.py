"""Paper sizes, and the smallest sheet on which a drawing is still read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4
SMALLEST_WORDS = 9.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for a drawing on a sheet, in points: the sheet without its margins, head and foot."""

    name: str
    width: float
    height: float

    def scale(self, width: float, height: float) -> float:
        """The factor at which a drawing fills the sheet, at most 1.5 so that a small one is not blown up."""
        return min(self.width / width, self.height / height, 1.5)


def _landscape(name: str, long: float, short: float) -> Sheet:
    """Margins of 15 mm at the sides, 20 mm above and below, and 16 mm for the heading.

    Without a name it is called by its size.
    """
    return Sheet(name or f"{long:.1f}mm {short:.1f}mm", (long - 30) * MM, (short - 56) * MM)


A4 = _landscape("A4 landscape", 297, 210)
LETTER = _landscape("letter landscape", 279.4, 215.9)
A3 = _landscape("A3 landscape", 420, 297)
A2 = _landscape("A2 landscape", 594, 420)
# Style sheets have no names for these.
A1 = _landscape("", 841, 594)
A0 = _landscape("", 1189, 841)

# A page of the program on a desk: as wide as it gets, and as high as it is wide.
SCREEN = Sheet("screen", 864, 864)

PaperName = Literal["a4", "letter", "a3", "a2"]
SHEETS: Mapping[PaperName, Sheet] = {"a4": A4, "letter": LETTER, "a3": A3, "a2": A2}


def smallest(width: float, height: float, *, words: float = 10, first: Sheet = A4) -> Sheet:
    """The first of `first`, A3, A2, A1 and A0 on which words set at `words` points keep 9 points or more.

    What is too large for A0 gets a sheet of its own.
    """
    for sheet in (first, A3, A2, A1, A0):
        if sheet.scale(width, height) * words >= SMALLEST_WORDS:
            return sheet
    scale = SMALLEST_WORDS / words
    return _landscape("", width * scale / MM + 30, height * scale / MM + 56)
