"""The parts of the card: a stage with what the buyer has done and what to ask; what to ask first; plays."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.process import Milestone, Process, Stage
from workshop.exports.pocket.steps import Step
from workshop.exports.words_set import Words, set_words
from workshop.translate import gettext as _
from workshop.translate import ngettext

HEADING, LEADING = 1.25, 1.2

# In em: a tick box and a diamond before the words, and what lies between things.
INDENT = 2.7
_HEAD_ROOM, _GAP, _BELOW = 0.75, 0.42, 0.55


@dataclass(frozen=True, slots=True)
class Line:
    """Words beneath a title; `what` says what they are, as "proof" or "ask"."""

    what: str
    words: Words


@dataclass(frozen=True, slots=True)
class Item:
    """One thing with a box to tick, or a line of advice; `kind` is gate, optional or advice."""

    kind: str
    title: Words
    lines: tuple[Line, ...] = ()

    @property
    def height(self) -> float:
        """Points of all of it."""
        return self.title.height + sum(line.words.height for line in self.lines)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands beneath it; `number` is that of a stage, `chance` its likelihood as words."""

    heading: Words
    items: tuple[Item, ...]
    more: Words | None
    size: float
    number: int | None = None
    chance: str = ""

    @property
    def gap(self) -> float:
        """Points below each thing."""
        return self.size * _GAP

    @property
    def head_room(self) -> float:
        """Points that the rule and the room around the heading take."""
        return self.size * _HEAD_ROOM

    @property
    def below(self) -> float:
        """Points to the next part."""
        return self.size * _BELOW

    @property
    def height(self) -> float:
        """Points of all of it, with the room below."""
        more = self.more.height + self.gap if self.more else 0
        items = sum(item.height + self.gap for item in self.items)
        return self.head_room + self.heading.height + items + more + self.below

    @property
    def whole(self) -> bool:
        """Whether nothing was shortened or left out."""
        told = [line.words for item in self.items for line in item.lines]
        told += [self.heading, *(item.title for item in self.items)]
        return self.more is None and all(each.whole for each in told)


def stages(process: Process, step: Step, width: float) -> tuple[Part, ...]:
    """A part for each stage, its gates first."""
    return tuple(_stage(number, stage, step, width) for number, stage in enumerate(process.stages, start=1))


def extras(process: Process, step: Step, width: float) -> tuple[Part, ...]:
    """What to ask first and how to answer others, where the process tells it."""
    questions = [_advice(each.title, "", step, width) for each in process.questions]
    plays = [_advice(each.title, each.answer, step, width) for each in process.plays]
    named = ((_("What to ask first"), questions), (_("Plays"), plays))
    return tuple(
        Part(_heading(name, step, width), tuple(items), None, step.size) for name, items in named if items
    )


def _stage(number: int, stage: Stage, step: Step, width: float) -> Part:
    amount = step.amount
    gates = [each for each in stage.milestones if each.gate][: amount.gates]
    optional = [each for each in stage.milestones if not each.gate][: amount.optional]
    rest = len(stage.milestones) - len(gates) - len(optional)
    chance = _("{percent} %").format(percent=stage.probability)
    return Part(
        _heading(stage.title, step, width - 6.5 * step.size),
        tuple(_milestone(each, step, width) for each in gates + optional),
        _more(rest, step, width) if rest or not stage.milestones else None,
        step.size,
        number,
        chance,
    )


def _heading(text: str, step: Step, width: float) -> Words:
    return set_words(text, step.size * HEADING, width, lines=step.amount.title, bold=True, leading=LEADING)


def _milestone(milestone: Milestone, step: Step, width: float) -> Item:
    room = width - INDENT * step.size
    told = (
        ("proof", _("Proof:"), milestone.evidence, step.amount.proof),
        ("ask", _("Ask:"), milestone.ask, step.amount.ask),
    )
    lines = tuple(
        Line(what, _told(name, text, step, room, most)) for what, name, text, most in told if text and most
    )
    title = set_words(
        milestone.title, step.size, room, lines=step.amount.title, bold=milestone.gate, leading=LEADING
    )
    return Item("gate" if milestone.gate else "optional", title, lines)


def _told(name: str, text: str, step: Step, room: float, lines: int) -> Words:
    """What it is and its words; a word that fills the line stands close, or it would begin a line below."""
    first = (text.split() or [""])[0]
    close = set_words(f"{name} {first}", step.small, room, lines=1).whole is False
    return set_words(f"{name}{'' if close else ' '}{text}", step.small, room, lines=lines, leading=LEADING)


def _advice(title: str, answer: str, step: Step, width: float) -> Item:
    room = width - INDENT / 2 * step.size
    lines = (Line("answer", set_words(answer, step.small, room, lines=6, leading=LEADING)),) if answer else ()
    return Item(
        "advice", set_words(title, step.size, room, lines=4, bold=bool(answer), leading=LEADING), lines
    )


def _more(rest: int, step: Step, width: float) -> Words:
    words = _("No milestone is agreed for this stage yet.")
    if rest:
        words = ngettext(
            "{n} more milestone: the rest is in the playbook.",
            "{n} more milestones: the rest is in the playbook.",
            rest,
        ).format(n=rest)
    return set_words(words, step.small, width - INDENT * step.size, lines=2, leading=LEADING)
