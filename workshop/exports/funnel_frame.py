"""The widths of the funnel's drawing, in points."""

from __future__ import annotations

from dataclasses import dataclass

MARGIN = 16.0
BAR = 3.0
MOUTH, NECK = 290.0, 170.0
BUYER_WIDTH = 200.0
GATES_WIDTHS = 205.0, 280.0
US_WIDTH = 185.0
GAP = 26.0


@dataclass(frozen=True, slots=True)
class Frame:
    """In how many columns each side stands, and how wide the words of gates are.

    The last of several columns on the buyer's side is for gates alone. In a `compact` one the probability
    is not set large.
    """

    buyer_columns: int
    us_columns: int
    gates: float = GATES_WIDTHS[0]
    compact: bool = False

    @property
    def buyer(self) -> float:
        """The left edge of the buyer's side."""
        return MARGIN

    @property
    def middle(self) -> float:
        """The middle of the funnel."""
        return MARGIN + (self.buyer_columns - 1) * BUYER_WIDTH + self.gates + GAP + MOUTH / 2

    @property
    def us(self) -> float:
        """The left edge of our side."""
        return self.middle + MOUTH / 2 + GAP

    @property
    def right(self) -> float:
        """The right edge of our side."""
        return self.us + self.us_columns * US_WIDTH

    @property
    def apart(self) -> bool:
        """Whether the optional milestones stand beside the gates and not above them."""
        return self.buyer_columns > 1


def widths(stages: int, *, mouth: float = MOUTH, neck: float = NECK) -> list[float]:
    """How wide the band of each stage is, from the mouth to the neck in equal steps."""
    step = (mouth - neck) / max(stages - 1, 1)
    return [mouth - step * place for place in range(stages)]
