"""The level as the step of a stair on which a team stands, with the steps between which it may lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.exports.maturity.figure import (
    SMALL,
    TEXT,
    WIDE,
    Figure,
    Part,
    Words,
    bottom,
    centred,
    line,
    lines,
    rect,
)
from workshop.exports.maturity.inks import Ink, of_level, on_level
from workshop.translate import gettext as _
from workshop.translate import ngettext

GAP = 4.0
FIRST, RISE = 44.0, 40.0
NUMERAL = 26.0
ABOVE = 44.0


@dataclass(frozen=True, slots=True)
class Stair:
    """The level from 1 to 4, between `low` and `high`, named by four titles; `aim` is the level aimed at."""

    level: int
    low: int
    high: int
    titles: tuple[str, str, str, str]
    respondents: int
    aim: int | None = None


def stairs(stair: Stair, *, width: float = WIDE) -> Figure:
    """The four steps, those that are reached filled; the range lies under them as a bracket."""
    step = width / 4
    floor = ABOVE + FIRST + 3 * RISE
    parts: list[Part] = [*_answered(stair, width)]
    for level in range(1, 5):
        parts += _step(stair, level, step, floor)
    under = bottom(part for part in parts if isinstance(part, Words) and part.y > floor)
    parts += _range(stair, step, under + 10)
    height = max(bottom(part for part in parts if isinstance(part, Words)), under) + 6
    return Figure(width, height, tuple(parts), _("The level, as a stair of four steps"), told(stair))


def told(stair: Stair) -> str:
    """What the stair shows, in words."""
    sentences = [
        _("Level {level} of 4: {title}.").format(level=stair.level, title=stair.titles[stair.level - 1])
    ]
    if stair.low != stair.high:
        sentences.append(_between(stair))
    if stair.aim:
        sentences.append(_("The aim is level {level}.").format(level=stair.aim))
    return " ".join([*sentences, f"{_number(stair)}."])


def _number(stair: Stair) -> str:
    return ngettext("{n} person answered", "{n} people answered", stair.respondents).format(
        n=stair.respondents
    )


def _between(stair: Stair) -> str:
    pattern = _("It lies between {low} and {high}, because some did not know.")
    return pattern.format(low=stair.low, high=stair.high)


def _answered(stair: Stair, width: float) -> tuple[Words, ...]:
    return lines(_number(stair), 0, 0, width / 2, most=2, size=SMALL, ink=Ink.SOFT)


def _top(level: int, floor: float) -> float:
    return floor - FIRST - (level - 1) * RISE


def _step(stair: Stair, level: int, step: float, floor: float) -> Iterator[Part]:
    x, top = (level - 1) * step, _top(level, floor)
    reached = level <= stair.level
    if reached:
        yield rect(of_level(level), x, top, step - GAP, floor - top)
    yield rect(Ink.EDGE, x, top, step - GAP, floor - top, filled=False)
    ink = on_level(level) if reached else Ink.INK
    yield Words(str(level), x + 10, top + NUMERAL + 4, NUMERAL, ink, bold=level == stair.level)
    yield from _flags(stair, level, x, top)
    yield from lines(
        stair.titles[level - 1], x, floor + 6, step - GAP - 4, size=TEXT, bold=level == stair.level
    )


def _flags(stair: Stair, level: int, x: float, top: float) -> Iterator[Words]:
    said = [_("We are here")] if level == stair.level else []
    if level == stair.aim:
        said.append(_("Our aim"))
    for number, words in enumerate(reversed(said)):
        yield Words(words, x, top - 8 - number * 18, TEXT, bold=words == _("We are here"))


def _range(stair: Stair, step: float, y: float) -> Iterator[Part]:
    """A bracket from the lowest to the highest possible step; nothing where the level is certain."""
    if stair.low == stair.high:
        return
    left, right = (stair.low - 1) * step, stair.high * step - GAP
    yield line(Ink.INK, left, y, right, y, stroke=2)
    yield line(Ink.INK, left, y - 6, left, y + 6, stroke=2)
    yield line(Ink.INK, right, y - 6, right, y + 6, stroke=2)
    words = _("from {low} to {high}: not all knew everything").format(low=stair.low, high=stair.high)
    middle = centred(words, (left + right) / 2, y + 22, size=SMALL, ink=Ink.SOFT)
    room = 4 * step - middle.width
    yield Words(words, min(max(middle.x, 0), max(room, 0)), middle.y, SMALL, Ink.SOFT)
