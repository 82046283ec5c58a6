"""The company's colour on paper, with words that can be read on it.

Contrast is that of WCAG 2.2 (relative luminance), which leaves grey prints readable as well.
"""

from __future__ import annotations

from workshop.exports.palette import INK, PAPER

WHITE, BLACK = "#ffffff", "#000000"
READABLE = 4.5


def colour(chosen: str) -> str:
    """The company's colour, or our ink where none was chosen."""
    return chosen or INK


def words_on(ground: str) -> str:
    """White, our ink or black: the first that is read on that ground. Black is wherever white is not."""
    return next((ink for ink in (WHITE, INK) if contrast(ink, ground) >= READABLE), BLACK)


def as_ink(chosen: str, *, paper: str = PAPER) -> str:
    """The colour for words on paper; ink where the colour is too pale to be read."""
    return chosen if chosen and contrast(chosen, paper) >= READABLE else INK


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white).

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
