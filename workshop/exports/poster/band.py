"""What a poster says of one stage, set in lines, and the room that it takes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from workshop.exports.words_set import Words

# In em of the words that are read from one metre: from the rule down.
_ABOVE, _BEFORE_NAME, _AFTER_NAME, _GAP, _BELOW = 0.6, 0.25, 0.3, 0.5, 0.6


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
