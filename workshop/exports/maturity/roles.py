"""What roles say, question by question: a mark for each, and a line as long as they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.exports.maturity.figure import (
    SMALL,
    WIDE,
    Figure,
    Part,
    Words,
    bottom,
    dot,
    line,
    polygon,
    rect,
)
from workshop.exports.maturity.inks import Ink
from workshop.exports.maturity.rows import Layout, listed
from workshop.exports.maturity.scale import Scale, axis
from workshop.translate import gettext as _

NAMES = 280.0
RIGHT = 118.0
LINE = 17.0
HALF = 6.0
SHAPES = ("triangle", "dot", "square", "ring")


@dataclass(frozen=True, slots=True)
class Voices:
    """A question, and who says which level from 1 to 4: (name, shape, level), in the order of reading."""

    text: str
    said: tuple[tuple[str, str, int], ...]

    @property
    def gap(self) -> int:
        """How many levels lie between the highest and the lowest."""
        levels = [level for _name, _shape, level in self.said]
        return max(levels) - min(levels) if levels else 0


def roles(voices: Sequence[Voices], *, title: str, width: float = WIDE) -> Figure:
    """A row for each question, in the order given."""
    return listed(voices, _row, told, layout=Layout(width, NAMES, RIGHT), title=title)


def told(voices: Voices) -> str:
    """What a row shows, in words."""
    return f"{voices.text} {', '.join(_words(voices))}."


def _words(voices: Voices) -> Iterator[str]:
    for name, _shape, level in voices.said:
        yield _("{name} {level}").format(name=name, level=level)


def _row(voices: Voices, layout: Layout, y: float) -> tuple[list[Part], float]:
    text = layout.words(voices.text, y + 5)
    top = (y if layout.beside else bottom(text)) + 6
    height = max(len(voices.said) * LINE, 34.0)
    middle = top + height / 2
    parts: list[Part] = [line(Ink.HAIR, 0, y, layout.width, y, stroke=0.5), *text]
    parts += [*_way(voices, layout.scale, middle), *_marks(voices, layout.scale, middle)]
    return [*parts, *_named(voices, layout.width - RIGHT + 22, middle)], max(bottom(text), top + height) + 8


def _named(voices: Voices, x: float, middle: float) -> Iterator[Part]:
    """Each voice in words behind its mark."""
    first = middle - (len(voices.said) - 1) * LINE / 2
    for number, (words, (_name, shape, _level)) in enumerate(zip(_words(voices), voices.said, strict=True)):
        yield mark(shape, x, first + number * LINE)
        yield Words(words, x + 14, first + number * LINE + 0.35 * SMALL, SMALL)


def _way(voices: Voices, scale: Scale, y: float) -> Iterator[Part]:
    """The line of the scale, and on it a broad one from the lowest voice to the highest."""
    yield axis(scale, y)
    levels = [level for _name, _shape, level in voices.said]
    if voices.gap:
        yield line(Ink.LEVEL_2, scale.at(min(levels)), y, scale.at(max(levels)), y, stroke=5)


def _marks(voices: Voices, scale: Scale, y: float) -> Iterator[Part]:
    """Those who say the same stand side by side."""
    for level in range(1, 5):
        here = [shape for _name, shape, said in voices.said if said == level]
        left = scale.at(level) - (len(here) - 1) * (HALF + 1)
        for number, shape in enumerate(here):
            yield mark(shape, left + number * 2 * (HALF + 1), y)


def mark(shape: str, x: float, y: float) -> Part:
    """The shape of a role around a point."""
    match shape:
        case "triangle":
            return polygon(Ink.INK, (x, y - HALF), (x + HALF, y + HALF), (x - HALF, y + HALF))
        case "square":
            return rect(Ink.INK, x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2)
        case "dot":
            return dot(Ink.INK, x, y, HALF)
        case _:
            return dot(Ink.INK, x, y, HALF - 1, filled=False)
