"""How close the words of the book's cover stand, so that it stays one page however long its names are.

Letters are counted, not measured, and rather too many for a line than too few.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from unicodedata import east_asian_width

from workshop.domain.design.process import Process
from workshop.exports.sheets import PaperName

# Millimetres: the room between the margins, and what stands above the company's colour.
_ROOM: dict[PaperName, float] = {"a4": 253.0, "letter": 235.0}
_WHOSE, _JOURNEY, _FACT = 46.0, 166.0, 6.2
_CODE = 38.0
_LONG, _MOST_STAGES, _SHOWN = 60, 8, 48


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of setting it, with the depths down to the facts.

    `spaces` is all that has the same depth whatever is said, `least` the least depth of the whole. Only a
    `small` way sets a short title in smaller letters too.
    """

    classes: str
    spaces: float
    least: float = 0.0
    small: bool = False


_CLOSER = (_Way(" close", 86.0), _Way(" close small", 86.0, small=True))
_WAYS: dict[PaperName, tuple[_Way, ...]] = {
    "a4": (_Way("", 126.0, 164.0), *_CLOSER),
    "letter": (_Way("", 114.0, 148.0), *_CLOSER),
}
_LAST = " close closest"


def cover_class(process: Process, paper: PaperName, *, has_code: bool = False) -> str:
    """The classes of the first way in which the whole cover has room on its page, "" for the usual one."""
    fitting = (each.classes for each in _WAYS[paper] if _depth(process, each, has_code) <= _ROOM[paper])
    return next(fitting, _LAST)


def _depth(process: Process, way: _Way, has_code: bool) -> float:
    ground = way.spaces + _title(process.name, small=way.small) + _journey(process)
    return _WHOSE + max(ground, way.least) + _facts(process, has_code)


def _title(name: str, *, small: bool) -> float:
    """The name in large letters, in less large ones where it is long or has little room."""
    letters, line = (28, 10.6) if small or len(name) > _LONG else (17, 15.9)
    return _lines(name, letters) * line


def _journey(process: Process) -> float:
    stages = process.stages
    if not 0 < len(stages) <= _MOST_STAGES:
        return 0.0
    letters = int((_JOURNEY / len(stages) - 4.0) / 1.75)
    return max(_lines(stage.title[:_SHOWN], letters) for stage in stages) * 4.1


def _facts(process: Process, has_code: bool) -> float:
    """Five rows at most, of which the owner's may need more lines than one; beside them perhaps a code."""
    rows = 4 * _FACT + _lines(process.owner, 30 if has_code else 58) * 5.0 + 1.2
    return max(rows, _CODE) if has_code else rows


def _lines(text: str, letters: int) -> int:
    """Lines of words that are never divided, unless one is longer than a line."""
    lines, filled = 1, 0
    for word in text.split():
        wide = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in word)
        if filled and filled + 1 + wide <= letters:
            filled += 1 + wide
            continue
        lines += ceil(wide / letters) - (0 if filled else 1)
        filled = (wide - 1) % letters + 1
    return lines
