"""Everything on a poster, in the largest letters in which all of it fits on the one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from workshop.domain.design.process import Process
from workshop.exports.asked import Asked
from workshop.exports.poster import ends
from workshop.exports.poster.band import Band
from workshop.exports.poster.bands import band
from workshop.exports.poster.ends import Foot, Head
from workshop.exports.poster.sheet import Columns, Sheet
from workshop.exports.poster.steps import Step, steps
from workshop.exports.words_set import Words, set_words
from workshop.translate import ngettext

# More names than these are not read from four metres on any sheet.
MOST = 8

# In margins: below the head and above the foot.
_HEAD_GAP, _FOOT_GAP = 0.35, 0.3


@dataclass(frozen=True, slots=True)
class Placed:
    """A band and where it begins, in points from the upper edge of the sheet; `depth` reaches to the next."""

    band: Band
    top: float
    depth: float

    @property
    def acts(self) -> tuple[Words, ...]:
        """What we do in it, as much as there is room for."""
        return self.band.acts_in(self.depth)

    @property
    def acts_below(self) -> tuple[Words, ...]:
        """The same below the name, where the gates leave no room beside it."""
        return self.band.acts_below_in(self.depth)


@dataclass(frozen=True, slots=True)
class Poster:
    """The finished layout; `further` tells how many stages are left to the playbook."""

    sheet: Sheet
    step: Step
    head: Head
    bands: tuple[Placed, ...]
    further: Words | None
    foot: Foot

    @property
    def columns(self) -> Columns:
        """Where names, path and gates stand."""
        return self.sheet.columns(self.step.amount.split)

    @property
    def foot_top(self) -> float:
        """Where the rule above the foot stands."""
        return self.sheet.height - self.sheet.margin - self.foot.height

    @property
    def end(self) -> float:
        """Where the last band ends."""
        return self.bands[-1].top + self.bands[-1].depth


@dataclass(frozen=True, slots=True)
class _Try:
    """One way to set it that fits, with the room that it leaves to the bands."""

    step: Step
    head: Head
    bands: tuple[Band, ...]
    room: float


def fitted(asked: Asked, sheet: Sheet) -> Poster:
    """The poster that says most: with all in it if that fits, else with the names whole, else what fits."""
    process = asked.process
    acts = any(stage.activities for stage in process.stages)
    foot = ends.foot(asked, sheet, acts=acts)
    height = sheet.height - sheet.margin * (1 + _FOOT_GAP + _HEAD_GAP) - foot.height
    for shown in range(min(len(process.stages), MOST), 0, -1):
        further = _further(len(process.stages) - shown, sheet)
        room = height - (further.height if further else 0)
        if tries := list(_tries(replace(process, stages=process.stages[:shown]), sheet, room)):
            break
    best = _best(tries)
    placed = _placed(best, best.head.height + sheet.margin * _HEAD_GAP)
    if not any(gate.proof for each in best.bands for gate in each.gates):
        # Shorter than the one that room was kept for.
        foot = ends.foot(asked, sheet, acts=acts, proofs=False)
    return Poster(sheet, best.step, best.head, placed, further, foot)


def _further(rest: int, sheet: Sheet) -> Words | None:
    if not rest:
        return None
    words = ngettext("and {n} more stage, see the playbook", "and {n} more stages, see the playbook", rest)
    return set_words(words.format(n=rest), sheet.read, sheet.inner, lines=1)


def _tries(process: Process, sheet: Sheet, height: float) -> Iterator[_Try]:
    """Every way that fits, the best first; it ends with the first that leaves nothing out."""
    for aim in (True, False) if process.aim else (False,):
        head = ends.head(process, sheet, aim=aim)
        for step in steps(sheet):
            columns = sheet.columns(step.amount.split)
            numbered = enumerate(process.stages, start=1)
            bands = tuple(band(number, stage, step, columns) for number, stage in numbered)
            if sum(each.height for each in bands) <= height - head.height:
                yield _Try(step, head, bands, height - head.height)
                if all(each.whole for each in bands):
                    return


def _best(tries: list[_Try]) -> _Try:
    if all(each.whole for each in tries[-1].bands):
        return tries[-1]
    # Of equally good ones the first: it says most in the largest letters.
    return max(tries, key=_quality)


def _quality(found: _Try) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(each.quality for each in found.bands), strict=True)))


def _placed(best: _Try, top: float) -> tuple[Placed, ...]:
    """The bands under one another, with what is left of the room shared out among them."""
    spare = (best.room - sum(each.height for each in best.bands)) / len(best.bands)
    depths = [each.height + spare for each in best.bands]
    tops = accumulate(depths[:-1], initial=top)
    return tuple(Placed(*each) for each in zip(best.bands, tops, depths, strict=True))
