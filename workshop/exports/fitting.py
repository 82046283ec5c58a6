"""Which of several arrangements of the same things is the best one."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.exports.canvas import Drawing
from workshop.exports.sheets import Sheet


def best(tried: Iterable[Drawing], sheet: Sheet) -> Drawing:
    """The one that leaves most words whole, and of several such the one that is largest on `sheet`."""
    return max(tried, key=lambda each: (-each.shortened, round(sheet.scale(each.width, each.height), 3)))
