"""What a part of a figure means, and its ink on light paper; a page colours the same classes for the dark."""

from __future__ import annotations

from enum import StrEnum

from workshop.exports import palette

# Steps of one hue that no side and no milestone has, each a good deal darker than the one before.
LEVELS = {1: "#cfbddc", 2: "#ae91c3", 3: "#7a5596", 4: "#47295f"}
LEVEL_EDGE = LEVELS[4]


class Ink(StrEnum):
    """A kind of ink; it is also the class of what is drawn with it."""

    INK = "ink"
    SOFT = "soft"
    PAPER = "paper"
    HAIR = "hair"
    EDGE = "level-edge"
    PENCIL = "pencil"
    LEVEL_1 = "level-1"
    LEVEL_2 = "level-2"
    LEVEL_3 = "level-3"
    LEVEL_4 = "level-4"


HEX = {
    Ink.INK: palette.INK,
    Ink.SOFT: "#51575e",
    Ink.PAPER: palette.PAPER,
    Ink.HAIR: "#84807a",
    Ink.EDGE: LEVEL_EDGE,
    Ink.PENCIL: "#a33b20",
    **{Ink(f"level-{level}"): ink for level, ink in LEVELS.items()},
}


def of_level(level: int) -> Ink:
    """The ink that fills a level from 1 to 4."""
    return Ink(f"level-{level}")


def on_level(level: int) -> Ink:
    """The ink of a numeral that stands on a filled level, in the light and in the dark alike."""
    return Ink.INK if level <= 2 else Ink.PAPER
