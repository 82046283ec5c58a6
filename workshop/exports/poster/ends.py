"""The head of a poster, which says whose process it is, and its foot, which says how current it is."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.design.process import Process
from workshop.exports.asked import Asked
from workshop.exports.poster.sheet import LEADING, Sheet
from workshop.exports.standing import current, standing, version
from workshop.exports.words_set import Words, set_words
from workshop.translate import gettext as _

# Points on A2.
QR, HEAD = 150.0, 30.0

# The title in one line if it may be large, else in two.
_TITLES = ((1, 92), (1, 84), (1, 76), (1, 68), (1, 62), (2, 68), (2, 60), (2, 54), (2, 48))
_AIM_LINES = 3

# Parts of the width for the key, for how current it is, and for the words beside the code.
_SHARES = {False: (0.61, 0.39, 0.0), True: (0.36, 0.3, 0.2)}


@dataclass(frozen=True, slots=True)
class Head:
    """On the company's colour: the company and the version, the name of the process, its aim."""

    company: Words | None
    version: Words
    name: Words
    aim: Words | None
    pad: float
    gap: float

    @property
    def height(self) -> float:
        """Points from the upper edge of the sheet to the foot of the coloured ground."""
        aim = self.gap + self.aim.height if self.aim else 0
        return self.pad + self.version.height + self.gap + self.name.height + aim + self.pad * 0.7


@dataclass(frozen=True, slots=True)
class Foot:
    """Side by side: how to read the poster, how current it is, what the code leads to, and the code.

    `columns` are the widths of the first three, `side` that of the code, all in points.
    """

    gate: Words
    us: Words | None
    current: tuple[Words, ...]
    scan: tuple[Words, ...]
    columns: tuple[float, float, float]
    side: float
    gap: float
    indent: float

    @property
    def height(self) -> float:
        """Points from the rule above it to the lower margin."""
        us = self.gap / 2 + self.us.height if self.us else 0
        scan = max(self.side, sum(each.height for each in self.scan)) if self.scan else 0
        return self.gap + max(self.gate.height + us, sum(each.height for each in self.current), scan)


def head(process: Process, sheet: Sheet, *, aim: bool = True) -> Head:
    """The head, its title in the largest letters that hold it whole; without the aim where room is short."""
    read = max(HEAD * sheet.scale, sheet.read)
    return Head(
        set_words(process.company, read, sheet.inner * 0.74, lines=1, bold=True) if process.company else None,
        set_words(version(process), read, sheet.inner * 0.25, lines=1, bold=True),
        _title(process.name, sheet),
        set_words(process.aim, read, sheet.inner, lines=_AIM_LINES) if process.aim and aim else None,
        sheet.margin,
        14 * sheet.scale,
    )


def _title(name: str, sheet: Sheet) -> Words:
    sizes = [
        set_words(name, size * sheet.scale, sheet.inner, lines=lines, bold=True, leading=1.08)
        for lines, size in _TITLES
    ]
    return next((each for each in sizes if each.whole and each.unbroken), sizes[-1])


def foot(asked: Asked, sheet: Sheet, *, acts: bool, proofs: bool = True) -> Foot:
    """The foot; `acts` says whether the process tells anything that we do, `proofs` whether any is shown."""
    key, current_column, scan = (share * sheet.inner for share in _SHARES[bool(asked.link)])
    indent = 1.2 * sheet.read
    gate = _("The buyer has done it; the proof stands beneath. Until then the deal stays in its stage.")
    if not proofs:
        gate = _("The buyer has done it. Until then the deal stays in its stage.")
    us = _("What we do: advice. The playbook has the rest.")
    return Foot(
        _read(gate, sheet, key - indent),
        _read(us, sheet, key - indent) if acts else None,
        tuple(_read(part, sheet, current_column, lines=2) for part in standing(asked).parts[1:]),
        tuple(_read(sentence, sheet, scan) for sentence in current(asked.process)) if asked.link else (),
        (key, current_column, scan),
        QR * sheet.scale,
        20 * sheet.scale,
        indent,
    )


def _read(text: str, sheet: Sheet, width: float, *, lines: int = 6) -> Words:
    """Words with some room to those beside them."""
    return set_words(text, sheet.read, width - sheet.read, lines=lines, leading=LEADING)
