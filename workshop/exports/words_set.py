"""Words set in lines before they are printed, so that what is printed is known to fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from unicodedata import bidirectional

from workshop.domain.design.texts import shortened
from workshop.exports import typeface
from workshop.exports.wrapping import wrap

# More than any column of ours shows, and little enough to be measured quickly.
LONGEST = 900

# Of a column's width that is left free: letters of other scripts are measured by estimate.
_SPARE = 0.03


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of one size; `whole` where they hold the whole text, `unbroken` where no word was cut in two.

    `size` and `leading` are in points; `rtl` where the text begins with letters that run from the right.
    """

    lines: tuple[str, ...]
    size: float
    leading: float
    whole: bool = True
    unbroken: bool = True
    rtl: bool = False

    @property
    def height(self) -> float:
        """Points from the top of the first line to the foot of the last."""
        return len(self.lines) * self.leading

    def cut(self) -> Words:
        """The same lines, known not to hold the whole text."""
        return replace(self, whole=False)


@lru_cache(maxsize=20_000)
def set_words(
    text: str, size: float, width: float, *, lines: int, bold: bool = False, leading: float = 1.22
) -> Words:
    """The text in at most `lines` lines of `width` points; `leading` is in em.

    >>> set_words("Need agreed", 10, 40, lines=2).lines
    ('Need', 'agreed')
    """
    measure = partial(typeface.width, size=size, bold=bold)
    room = width * (1 if typeface.known(text) else 1 - _SPARE)
    short = shortened(text, LONGEST)
    wrapped = wrap(short, measure=measure, width=room, lines=lines)
    unbroken = all(measure(word) <= room for word in short.split())
    return Words(
        wrapped.lines, size, size * leading, wrapped.whole and short == text, unbroken, runs_from_right(text)
    )


def runs_from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left.

    >>> runs_from_right("12. שלום"), runs_from_right("Hello")
    (True, False)
    """
    directions = (bidirectional(character) for character in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"
