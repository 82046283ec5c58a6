"""Everything on the card, in the largest letters in which it fits on two sides of A5."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.exports.asked import Asked
from workshop.exports.pocket.parts import Part, extras, stages
from workshop.exports.pocket.steps import SMALLEST, Step, steps
from workshop.exports.sheets import MM
from workshop.exports.standing import standing
from workshop.exports.words_set import Words, set_words
from workshop.translate import gettext as _
from workshop.translate import ngettext

WIDTH, HEIGHT, MARGIN = 148 * MM, 210 * MM, 10 * MM
INNER = WIDTH - 2 * MARGIN

# More stages than these have no room on two sides, however little is said of each.
MOST = 16

# The least room that is worth ruling for notes, and what a ruled line takes.
_NOTES, RULED = 54.0, 18.0


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on top of the first side; `blank` points are left to write the deal's name."""

    over: Words
    name: Words
    key: Words
    gap: float = 6.0
    blank: float = 22.0

    @property
    def height(self) -> float:
        """Points with the room below."""
        return self.over.height + self.name.height + self.key.height + self.gap + self.blank + 2 * self.gap


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its parts, and how many lines are ruled for notes where room is left."""

    parts: tuple[Part, ...]
    room: float

    @property
    def taken(self) -> float:
        """Points of its parts."""
        return sum(part.height for part in self.parts)

    @property
    def notes(self) -> int:
        """Lines to write on."""
        spare = self.room - self.taken
        return int((spare - RULED) // RULED) if spare >= _NOTES else 0


@dataclass(frozen=True, slots=True)
class Card:
    """The finished layout; `further` tells how many stages are left to the playbook."""

    step: Step
    head: Head
    sides: tuple[Side, Side]
    further: Words | None
    foot: Words


def fitted(asked: Asked) -> Card:
    """The card that says most: all of it if that fits, else as much as fits, the gates first."""
    foot = set_words(standing(asked).foot(), SMALLEST, INNER, lines=3)
    head, further = _head(asked), _further(len(asked.process.stages))
    room = HEIGHT - 2 * MARGIN - foot.height - 6
    rooms = (room - head.height, room - (further.height if further else 0))
    found = list(_tries(asked, rooms))
    step, sides = found[-1] if all(p.whole for s in found[-1][1] for p in s.parts) else found[0]
    return Card(step, head, sides, further, foot)


def _head(asked: Asked) -> Head:
    process = asked.process
    over = "  ·  ".join(part for part in (process.company, _("Pocket checklist")) if part)
    return Head(
        set_words(over, 8.5, INNER, lines=1, bold=True),
        set_words(process.name, 15, INNER, lines=2, bold=True, leading=1.15),
        set_words(
            _("Filled diamond: without it the deal stays. Outlined: it helps."), SMALLEST, INNER, lines=2
        ),
    )


def _further(count: int) -> Words | None:
    rest = count - MOST
    if rest <= 0:
        return None
    words = ngettext("and {n} more stage, see the playbook", "and {n} more stages, see the playbook", rest)
    return set_words(words.format(n=rest), SMALLEST, INNER, lines=1)


def _tries(asked: Asked, rooms: tuple[float, float]) -> Iterator[tuple[Step, tuple[Side, Side]]]:
    """Every way that fits, the best first; it ends with the first that leaves nothing out."""
    process = asked.process
    for step in steps():
        parts = stages(process, step, INNER)[:MOST]
        parts += extras(process, step, INNER) if step.amount.extras else ()
        if (sides := _shared_out(parts, rooms)) is not None:
            yield step, sides
            if all(part.whole for part in parts):
                return


def _shared_out(parts: tuple[Part, ...], rooms: tuple[float, float]) -> tuple[Side, Side] | None:
    """The parts on two sides, both about equally full; None where they do not fit."""
    ways = [
        (Side(parts[:count], rooms[0]), Side(parts[count:], rooms[1])) for count in range(1, len(parts) + 1)
    ]
    fitting = [way for way in ways if all(side.taken <= side.room for side in way)]
    return min(fitting, key=lambda way: max(side.taken / side.room for side in way), default=None)
