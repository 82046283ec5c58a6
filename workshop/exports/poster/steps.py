"""How large a poster's words may be and how much it may say: from the best downwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.exports.poster.sheet import NAME, Sheet

# Points on A2: the names of the stages, and beside each the words that are read from one metre.
_SIZES = (
    (190, 36), (170, 36), (150, 34), (136, 32), (124, 31), (112, 30), (104, 28), (97, 27), (91, 26), (86, 25),
    (82, 24), (78, 24), (74, 24), (NAME, 24),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """The most of each thing: lines of a name, gates, lines of a gate and of its proof.

    `acts` is the least of what we do that must have room; more is shown where more room is. `spelt` are the
    lines for a name that the large letters do not hold, `split` is the part of the width that names have.
    """

    name_lines: int
    gates: int
    gate_lines: int
    proof_lines: int
    acts: int = 0
    spelt: int = 2
    split: float = 0.54


@dataclass(frozen=True, slots=True)
class Step:
    """One way to set a poster: `name` and `read` in points, and how much is said."""

    name: float
    read: float
    amount: Amount


_AMOUNTS = (
    Amount(3, 9, 4, 4, 2),
    Amount(3, 9, 3, 3, 1),
    Amount(3, 9, 3, 3),
    Amount(3, 9, 3, 2),
    Amount(2, 6, 2, 2, 1),
    Amount(2, 6, 2, 2),
    Amount(2, 4, 2, 2),
    Amount(2, 3, 2, 1),
    Amount(2, 2, 2, 1),
    Amount(1, 2, 2, 1),
    Amount(1, 2, 2, 1, spelt=1, split=0.62),
    Amount(1, 1, 3, 1, spelt=2, split=0.62),
    Amount(1, 1, 3, 0, spelt=2, split=0.62),
    Amount(1, 1, 4, 0, spelt=1, split=0.67),
    Amount(1, 1, 3, 0, spelt=1, split=0.62),
    Amount(1, 1, 2, 0, spelt=1, split=0.62),
    Amount(1, 1, 1, 0, spelt=0, split=0.62),
)


def steps(sheet: Sheet) -> Iterator[Step]:
    """Every way, the one that says most in the largest letters first."""
    for amount in _AMOUNTS:
        for name, read in _SIZES:
            yield Step(name * sheet.scale, max(read * sheet.scale, sheet.read), amount)
