"""One stage of the poster: its name on the left; on the right its gates on the path, and what we do."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from workshop.domain.design.process import Milestone, Stage
from workshop.exports.poster.sheet import LEADING, NAME_LEADING, Columns
from workshop.exports.poster.steps import Step
from workshop.exports.words_set import Words, set_words
from workshop.translate import gettext as _
from workshop.translate import ngettext

MOST_ACTS, MOST_BELOW, ACT_LINES = 3, 1, 3

# In em of the words that are read from one metre: from the rule down, and what a ring needs.
_ABOVE, _BEFORE_NAME, _AFTER_NAME, _GAP, _BELOW = 0.6, 0.25, 0.3, 0.5, 0.6
INDENT = 1.2


@dataclass(frozen=True, slots=True)
class Gate:
    """A milestone on the path: a gate, or an optional one where a stage has no gate."""

    title: Words
    proof: Words | None
    gate: bool = True

    @property
    def height(self) -> float:
        """Points of both."""
        return self.title.height + (self.proof.height if self.proof else 0)


@dataclass(frozen=True, slots=True)
class Band:
    """Everything that the poster says of one stage; `read` in points is the size of its small words.

    `spelt` is the whole name in small words where the large ones had to shorten it, `more` what was left out.
    `needed` of its `acts` stand on every poster, the further ones where there is room; `acts_below` are the
    same in the width of the name, below which they stand where the gates leave no room for any.
    """

    number: int
    probability: int
    chance: Words
    name: Words
    spelt: Words | None
    gates: tuple[Gate, ...]
    more: Words | None
    acts: tuple[Words, ...]
    acts_below: tuple[Words, ...]
    needed: int
    read: float

    @property
    def above(self) -> float:
        """From the rule to the first words."""
        return self.read * _ABOVE

    @property
    def before_name(self) -> float:
        """From the likelihood to the name."""
        return self.read * _BEFORE_NAME

    @property
    def after_name(self) -> float:
        """From the name to what is spelt out."""
        return self.read * _AFTER_NAME

    @property
    def gap(self) -> float:
        """Below each thing on the right."""
        return self.read * _GAP

    @property
    def height(self) -> float:
        """Points that the band needs, with the room above and below it."""
        return self.above + max(self._left(), self._right(self.needed)) + self.read * _BELOW

    @property
    def whole(self) -> bool:
        """Whether it says everything that was to be said in this amount, in unbroken words."""
        said = [self.chance, *(gate.title for gate in self.gates), *(gate.proof for gate in self.gates)]
        complete = all(each.whole and each.unbroken for each in said if each)
        return self.named and self.more is None and complete

    @property
    def named(self) -> bool:
        """Whether the name stands in large letters as it is."""
        return self.name.whole and self.name.unbroken

    @property
    def quality(self) -> tuple[int, ...]:
        """How well a reader is served, by what matters first; more is better."""
        legible = self.named or (self.spelt is not None and self.spelt.whole)
        words = len(" ".join(self.name.lines).split())
        told = sum(gate.title.whole for gate in self.gates)
        return int(self.named), int(self.name.unbroken), int(legible), words, told, len(self.gates)

    def acts_in(self, depth: float) -> tuple[Words, ...]:
        """What we do, as much of it as a band of that depth has room for."""
        room = self._room(depth)
        fitting = [count for count in range(len(self.acts) + 1) if self._right(count) <= room]
        return self.acts[: max(fitting, default=0)]

    def acts_below_in(self, depth: float) -> tuple[Words, ...]:
        """What we do below the name, where it has no room beside it."""
        if self.acts_in(depth):
            return ()
        room = self._room(depth) - self._left()
        heights = accumulate(self.gap + act.height for act in self.acts_below)
        return self.acts_below[: sum(height <= room for height in heights)]

    def _room(self, depth: float) -> float:
        return depth - self.above - self.read * _BELOW

    def _left(self) -> float:
        spelt = self.after_name + self.spelt.height if self.spelt else 0
        return self.chance.height + self.before_name + self.name.height + spelt

    def _right(self, acts: int) -> float:
        more = [self.more.height] if self.more else []
        heights = [gate.height for gate in self.gates] + more + [act.height for act in self.acts[:acts]]
        return sum(heights) + self.gap * max(len(heights) - 1, 0)


def band(number: int, stage: Stage, step: Step, columns: Columns) -> Band:
    """The stage set in the sizes and the amount of that step."""
    amount = step.amount
    shown = (_gates(stage) or stage.milestones)[: amount.gates]
    name = _name(stage.title, step, columns)
    acts = tuple(_act(each.title, step, columns.right) for each in stage.activities[:MOST_ACTS])
    return Band(
        number,
        stage.probability,
        _read(_chance(stage), columns.left - 2 * step.read, step, lines=1),
        name,
        None
        if name.whole or not amount.spelt
        else _read(stage.title, columns.left, step, lines=amount.spelt),
        tuple(_gate(each, step, columns) for each in shown),
        _more(stage, len(shown), step, columns),
        acts,
        tuple(_act(each.title, step, columns.left) for each in stage.activities[:MOST_BELOW]),
        min(amount.acts, len(acts)),
        step.read,
    )


def _name(title: str, step: Step, columns: Columns) -> Words:
    """The name in large letters; where it is too long, it ends after a whole word."""
    words = title.split()
    for count in range(len(words), 0, -1):
        text = title if count == len(words) else " ".join(words[:count]) + "…"
        large = set_words(
            text, step.name, columns.left, lines=step.amount.name_lines, bold=True, leading=NAME_LEADING
        )
        if large.whole:
            break
    return large if text == title else large.cut()


def _read(text: str, width: float, step: Step, *, lines: int, bold: bool = False) -> Words:
    return set_words(text, step.read, width, lines=lines, bold=bold, leading=LEADING)


def _chance(stage: Stage) -> str:
    return _("{percent} % likely to close").format(percent=stage.probability)


def _act(title: str, step: Step, width: float) -> Words:
    return _read(title, width - INDENT * step.read, step, lines=ACT_LINES)


def _gates(stage: Stage) -> tuple[Milestone, ...]:
    return tuple(each for each in stage.milestones if each.gate)


def _gate(milestone: Milestone, step: Step, columns: Columns) -> Gate:
    lines = step.amount.proof_lines
    proof = (
        _read(milestone.evidence, columns.right, step, lines=lines) if milestone.evidence and lines else None
    )
    title = _read(milestone.title, columns.right, step, lines=step.amount.gate_lines, bold=True)
    return Gate(title, proof, milestone.gate)


def _more(stage: Stage, shown: int, step: Step, columns: Columns) -> Words | None:
    """How many milestones are left to the book, where gates had to be left out or nothing is agreed."""
    if not stage.milestones:
        return _read(_("No milestone is agreed for this stage yet."), columns.right, step, lines=2)
    if shown == len(_gates(stage) or stage.milestones):
        return None
    rest = len(stage.milestones) - shown
    words = ngettext("and {n} more, see the playbook", "and {n} more, see the playbook", rest)
    return _read(words.format(n=rest), columns.right, step, lines=2)
