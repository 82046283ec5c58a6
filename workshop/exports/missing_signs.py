"""Tells in advance of signs that the fonts of the papers lack, so that no box comes as a surprise."""

from __future__ import annotations

from functools import cache
from unicodedata import category, name

from fontTools.ttLib import TTFont

from workshop.domain.design.process import Process
from workshop.exports.printable import printable_process
from workshop.exports.words_of import words_of
from workshop.paths import STATIC
from workshop.translate import ngettext

_FACES = (
    ("source-sans-3-latin-400-normal", "source-sans-3-latin-ext-400-normal", "noto-emoji-400-normal"),
    ("source-serif-4-latin-400-normal", "source-serif-4-latin-ext-400-normal", "noto-emoji-400-normal"),
)
_SHOWN = 12
# Line breaks, joiners and selectors leave no mark of their own.
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_SELECTORS = range(0xFE00, 0xFE10)


def missing_signs(process: Process) -> str:
    """What `missing_in` tells of the words of a process."""
    return missing_in("".join(words_of(printable_process(process))))


def missing_in(text: str) -> str:
    """A sentence for people about the signs that may come out as boxes; "" where every sign is there.

    Whether they do depends on the other fonts of the machine, which only show when the paper is made.
    """
    signs = lacking(text)
    if not signs:
        return ""
    scripts = ", ".join(dict.fromkeys(map(_script, signs)))
    shown = " ".join(signs[:_SHOWN]) + (" …" if len(signs) > _SHOWN else "")
    return ngettext(
        "One sign is not in the fonts of this paper (%(scripts)s): %(shown)s Where the machine that makes it "
        "has no other font for it, a box stands in its place.",
        "%(num)s signs are not in the fonts of this paper (%(scripts)s): %(shown)s Where the machine that "
        "makes it has no other font for them, boxes stand in their place.",
        len(signs),
    ) % {"num": len(signs), "scripts": scripts, "shown": shown}


def lacking(text: str) -> tuple[str, ...]:
    """The different signs of the text that one of the two faces lacks, in their order.

    >>> lacking("Zażółć 🎉")
    ()
    >>> lacking("合同 signed")
    ('合', '同')
    """
    there = _there()
    return tuple(sign for sign in dict.fromkeys(text) if ord(sign) not in there and _is_seen(sign))


@cache
def _there() -> frozenset[int]:
    faces = [frozenset().union(*map(_codes, files)) for files in _FACES]
    return faces[0].intersection(*faces[1:])


@cache
def _codes(file: str) -> frozenset[int]:
    with TTFont(STATIC / "fonts" / f"{file}.woff2", lazy=True) as font:
        return frozenset(font.getBestCmap())


def _is_seen(sign: str) -> bool:
    return category(sign) not in _UNSEEN and ord(sign) not in _SELECTORS


def _script(sign: str) -> str:
    """The writing that a sign belongs to, by the first word of its name: "Arabic", "CJK"."""
    word = name(sign, "").split(" ")[0].split("-")[0]
    return word if word == "CJK" else word.capitalize()
