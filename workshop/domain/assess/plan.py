"""The improvement plan: a few actions that lift the level, each with who does it and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

# Who improves everything at once improves nothing.
MOST_OPEN: Final = 3


@dataclass(frozen=True, slots=True)
class Action:
    """Raises a question's rating to `to` (2, 3 or 4); `owner` is a name, `round` the run it came from."""

    id: str
    round: str
    question: str
    to: int
    text: str
    owner: str = ""
    due: date | None = None
    done_at: datetime | None = None

    @property
    def done(self) -> bool:
        """Whether it is finished."""
        return self.done_at is not None

    def overdue(self, today: date) -> bool:
        """Whether its day has passed without it being done."""
        return not self.done and self.due is not None and self.due < today


def has_room(plan: Iterable[Action]) -> bool:
    """Whether one more action may be taken up."""
    return sum(not action.done for action in plan) < MOST_OPEN
