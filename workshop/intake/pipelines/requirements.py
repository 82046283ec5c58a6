"""Milestones from the text that a CRM shows beside a stage.

Where our marks stand in it, it is ours, and says which milestones are gates. In any other text each line, or
each part between semicolons, is taken for a milestone, for the advisor and the team to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Final

from workshop.domain.design.marks import GATE, MARKS
from workshop.domain.design.process import Milestone
from workshop.domain.design.texts import PROSE, line, shortened
from workshop.intake.cleaning import clean

_LIKELY: Final = re.compile(r"(\d{1,3}) %: \D+")
_PARTS: Final = re.compile(r"[\n;]")
_BULLETS: Final = " \t-–—*•·>"
_TAG: Final = re.compile(r"</?(?:p|br|div|span|b|i|u|a|ul|ol|li|strong|em|h\d)\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Requirements:
    """What the text tells; `percent` is the probability with which our own text ends."""

    progress: str = ""
    milestones: tuple[Milestone, ...] = ()
    percent: str = ""


def requirements(text: str) -> Requirements:
    """What a plain text tells of a stage."""
    text = clean(text)
    return _ours(text) if _is_ours(text) else Requirements(milestones=tuple(_milestones(text)))


def guidance(html: str) -> Requirements:
    """What a text with markup tells; where it is not ours, its lists are milestones, and what else, prose."""
    if not _TAG.search(html):
        return replace(_ours(clean(html)), percent="")
    reader = _Lines()
    reader.feed(html)
    reader.close()
    text = clean("".join(reader.found))
    if _is_ours(text):
        return _ours(text)
    items = [part.strip() for part in reader.items if part.strip()]
    prose = "" if items else " ".join(text.split())
    return Requirements(shortened(prose, PROSE), tuple(_milestones("\n".join(items))))


def _is_ours(text: str) -> bool:
    lines = text.splitlines()
    return any(each.startswith(MARKS) for each in lines) or bool(lines and _LIKELY.fullmatch(lines[-1]))


def _ours(text: str) -> Requirements:
    lines = text.splitlines()
    likely = _LIKELY.fullmatch(lines[-1]) if lines else None
    if likely:
        lines.pop()
    first = next((place for place, each in enumerate(lines) if each.startswith(MARKS)), len(lines))
    progress = " ".join(" ".join(lines[:first]).split())
    milestones = tuple(_marked(lines[first:]))
    return Requirements(shortened(progress, PROSE), milestones, likely[1] if likely else "")


def _marked(lines: list[str]) -> Iterator[Milestone]:
    """A line with a mark is a milestone, an indented one below it the proof."""
    for each, after in pairwise([*lines, ""]):
        title = _title(each[1:])
        if each.startswith(MARKS) and title:
            _label, _colon, proof = after.partition(": ") if after.startswith("  ") else ("", "", "")
            yield Milestone("", title, gate=each.startswith(GATE), evidence=shortened(proof.strip(), PROSE))


def _milestones(text: str) -> Iterator[Milestone]:
    for part in _PARTS.split(text):
        head, colon, rest = part.partition(":")
        # “Buyer has: …” is the head of a list, and its first item may follow on the same line.
        words = rest if colon and len(head.split()) <= 3 else part
        if title := _title(words.strip(_BULLETS)).rstrip("."):
            yield Milestone("", title[:1].upper() + title[1:])


def _title(text: str) -> str:
    return shortened(" ".join(line(text).split()))


class _Lines(HTMLParser):
    """The words of a text with markup: a line for each block, indented after a break inside one."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.items: list[str] = []
        self._in_item = False

    def handle_data(self, data: str) -> None:
        words = data.replace("\n", " ")
        self.found.append(words)
        if self._in_item:
            self.items[-1] += words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self.items.append("")
            self._in_item = True
        if tag == "br":
            self.handle_data(" ")
        self.found.append({"br": "\n  ", "p": "\n", "div": "\n", "li": "\n"}.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._in_item = self._in_item and tag != "li"
        self.found.append("\n" if tag in ("p", "div", "ul", "ol") else "")
