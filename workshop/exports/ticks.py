"""Support as a row of ticks: broad where it was found, thin where it was not."""

from __future__ import annotations

import re

STEP, HEIGHT, BROAD, THIN = 4.0, 7.0, 2.2, 0.5
INK = "#1b1f24"
MOST = 60

_NAME = re.compile(r"ticks/(\d{1,3})-(\d{1,3})\.svg")


def name(deals: int, of: int) -> str:
    """The name under which an export asks for the row: `ticks/9-12.svg`."""
    return f"ticks/{deals}-{of}.svg"


def width(of: int) -> float:
    """Points that the row takes."""
    return of * STEP


def named(asked: str) -> bytes | None:
    """The row of that name as SVG; None where the name is not that of a row."""
    found = _NAME.fullmatch(asked)
    return _svg(int(found[1]), int(found[2])).encode() if found else None


def _svg(deals: int, of: int) -> str:
    bars = "".join(_bar(place, BROAD if place < deals else THIN) for place in range(of))
    size = f'width="{width(of)}pt" height="{HEIGHT}pt" viewBox="0 0 {width(of)} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} fill="{INK}">{bars}</svg>'


def _bar(place: int, thickness: float) -> str:
    left = place * STEP + (BROAD - thickness) / 2
    return f'<rect x="{left:g}" width="{thickness}" height="{HEIGHT}"/>'
