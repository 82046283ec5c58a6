"""The words of one milestone or activity of a drawing, wrapped, before they have a place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import AfterStep, Milestone, RecommendedActivity
from workshop.exports import typeface
from workshop.exports.canvas import Align, Box, Kind, Label
from workshop.exports.wrapping import Wrapped, wrap
from workshop.translate import gettext as _
from workshop.translate import ngettext

LEADING = 1.2
MOST = 100


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: points, weight, the most lines it may take."""

    size: float
    bold: bool = False
    lines: int = 3
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a lane: what it is, its words, its support as words, the id of its element."""

    kind: Kind
    text: str
    support: str = ""
    about: str = ""


def label(kind: Kind, text: str, style: Style, *, x: float, y: float, width: float, about: str = "") -> Label:
    """The text set in a column of `width` whose upper left corner is (x, y)."""
    wrapped = _wrapped(text, style.size, width, style.lines, bold=style.bold)
    box = Box(x, y, width, len(wrapped.lines) * style.size * LEADING)
    whole = None if wrapped.whole else text
    return Label(kind, box, wrapped.lines, style.size, style.bold, style.align, whole, about)


@lru_cache(maxsize=4096)
def _wrapped(text: str, size: float, width: float, lines: int, *, bold: bool) -> Wrapped:
    """The same words are wrapped for each arrangement that is tried, and mostly in the same width."""
    measure = partial(typeface.width, size=size, bold=bold)
    return wrap(text, measure=measure, width=width, lines=lines)


def milestones(milestones: tuple[Milestone, ...]) -> list[Entry]:
    """The milestones of a stage in their order."""
    entries = [
        Entry(Kind.GATE if each.gate else Kind.OPTIONAL, each.title, _support(each.support), each.id)
        for each in milestones
    ]
    return _capped(entries, Kind.OPTIONAL)


def gates(of: tuple[Milestone, ...]) -> list[Entry]:
    """Those that must be reached before the next stage."""
    return [entry for entry in milestones(of) if entry.kind is Kind.GATE]


def optional(of: tuple[Milestone, ...]) -> list[Entry]:
    """Those that only strengthen a deal."""
    return [entry for entry in milestones(of) if entry.kind is not Kind.GATE]


def activities(activities: tuple[RecommendedActivity, ...]) -> list[Entry]:
    """What we do in a stage."""
    return _capped([Entry(Kind.ACTIVITY, each.title, about=each.id) for each in activities], Kind.ACTIVITY)


def after(steps: tuple[AfterStep, ...]) -> list[Entry]:
    """What follows the signature."""
    return _capped([Entry(Kind.AFTER, each.title, about=each.id) for each in steps], Kind.AFTER)


def _support(support: Support | None) -> str:
    return _("{deals} of {of}").format(deals=support.deals, of=support.of) if support else ""


def _capped(entries: list[Entry], kind: Kind) -> list[Entry]:
    """A drawing of a thousand words says nothing, so the rest is counted; the text alternative has all."""
    if len(entries) <= MOST:
        return entries
    rest = len(entries) - MOST
    return [*entries[:MOST], Entry(kind, ngettext("and {n} more", "and {n} more", rest).format(n=rest))]
