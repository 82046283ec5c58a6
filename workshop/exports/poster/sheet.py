"""The sheet of a poster: how large it is, and where its parts stand. All in points.

Letters are read with ease where their height is a two-hundred-and-fiftieth of the distance, which is about 14
minutes of arc: capitals of 16 mm from four metres. Capitals of Source Sans are 0.66 em high.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, sqrt

from workshop.exports.sheets import MM, PaperName

FAR, PER_DISTANCE, CAPITAL = 4000.0, 250.0, 0.66
NAME = ceil(FAR / PER_DISTANCE * MM / CAPITAL)
LEADING = 1.22
NAME_LEADING = 1.02


@dataclass(frozen=True, slots=True)
class Columns:
    """In points from the left margin: how wide names are, where the path and the words of gates stand.

    `right` is the width of the words of gates.
    """

    left: float
    path: float
    words: float
    right: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """An upright sheet; `scale` is its side as a part of A2's, `read` the smallest words on it.

    Half a sheet is read from seven tenths of the distance: that is all a smaller paper can do.
    """

    name: str
    width: float
    height: float
    scale: float
    read: float

    @property
    def smallest_name(self) -> float:
        """Points of the smallest stage name: 16 mm of capitals on A2."""
        return NAME * self.scale

    @property
    def margin(self) -> float:
        """At all four edges."""
        return 54 * self.scale

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def columns(self, split: float) -> Columns:
        """The columns where names have that part of the inner width."""
        path, words = self.inner * (split + 0.04), self.inner * (split + 0.07)
        return Columns(self.inner * split, path, words, self.inner - words)


PAPERS: Mapping[PaperName, Sheet] = {
    "a2": Sheet("A2", 420 * MM, 594 * MM, 1.0, 24.0),
    "a3": Sheet("A3", 297 * MM, 420 * MM, sqrt(0.5), 18.0),
}
