"""How wide words are in the vendored sans, so that a box is made to fit before anything is drawn."""

from __future__ import annotations

from functools import cache
from unicodedata import category, combining, east_asian_width

from fontTools.ttLib import TTFont

from workshop.paths import STATIC

# Quoted, because CSS takes no bare name that ends in a number.
STACK = "'Source Sans 3', 'Helvetica Neue', Arial, 'Noto Emoji', 'DejaVu Sans', sans-serif"

# What the font lacks comes from a font that is only known where it is drawn: DejaVu's usual width, in em.
_FOREIGN = 0.7
_FOREIGN_WIDE = 1.2


@cache
def _advances(weight: int) -> dict[int, float]:
    """Advance of each character that the font has, in em."""
    advances: dict[int, float] = {}
    for subset in ("latin-ext", "latin"):
        with TTFont(STATIC / "fonts" / f"source-sans-3-{subset}-{weight}-normal.woff2", lazy=True) as font:
            em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
            advances.update({code: metrics[name][0] / em for code, name in font.getBestCmap().items()})
    return advances


def _foreign(character: str) -> float:
    if combining(character):
        return 0.0
    return _FOREIGN_WIDE if east_asian_width(character) in "WF" else _FOREIGN


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that the text takes at `size` points; kerning, which only narrows, is left out."""
    advances = _advances(600 if bold else 400)
    return size * sum(advances.get(ord(character)) or _foreign(character) for character in text)


def has_signs(text: str) -> bool:
    """Whether the text has emoji or other pictures, which need a font of their own."""
    return any(category(character) == "So" for character in text)


def known(text: str) -> bool:
    """Whether the vendored font has every character, so that `width` is exact and not an estimate."""
    return all(ord(character) in _advances(400) for character in text)
