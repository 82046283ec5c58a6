"""Breaks words into a few lines of a known width; what does not fit ends in an ellipsis."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Measure = Callable[[str], float]
ELLIPSIS = "…"

# Of the width, from narrow to wide: the first at which the words need no more lines makes the lines even.
_SHARES = (0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The lines, and whether they hold the whole text."""

    lines: tuple[str, ...]
    whole: bool = True


def wrap(text: str, *, measure: Measure, width: float, lines: int) -> Wrapped:
    """At most `lines` lines, none of them wider than `width` by `measure`.

    A word that is wider than a line is broken; white space counts as one space each. Lines are made about
    equally long, so that no single word is left over.
    """
    wrapped = _filled(text, measure, width, lines)
    if not wrapped.whole or len(wrapped.lines) < 2:
        return wrapped
    # A width that would break a word which is whole now makes nothing better.
    longest = max(map(measure, text.split()))
    tighter = (width * share for share in _SHARES if longest <= width * share)
    evened = (_filled(text, measure, each, len(wrapped.lines)) for each in tighter)
    return next((each for each in evened if each.whole), wrapped)


def _filled(text: str, measure: Measure, width: float, lines: int) -> Wrapped:
    filled: list[str] = []
    for line in _lines(text.split(), measure, width):
        if len(filled) == lines:
            return Wrapped((*filled[:-1], _shortened(filled[-1], measure, width)), whole=False)
        filled.append(line)
    return Wrapped(tuple(filled))


def _lines(words: list[str], measure: Measure, width: float) -> Iterator[str]:
    line = ""
    for word in words:
        if line and measure(f"{line} {word}") <= width:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        *full, line = _pieces(word, measure, width)
        yield from full
    if line:
        yield line


def _pieces(word: str, measure: Measure, width: float) -> Iterator[str]:
    """The word in pieces that fit; one character always counts as fitting, or there would be no end."""
    piece, taken = "", 0.0
    for character in word:
        step = measure(character)
        if piece and taken + step > width:
            yield piece
            piece, taken = "", 0.0
        piece, taken = piece + character, taken + step
    yield piece


def _shortened(line: str, measure: Measure, width: float) -> str:
    while line and measure(line + ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
