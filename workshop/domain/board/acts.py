"""What those who lead do with a workshop, and which of it can still be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Act(StrEnum):
    """Something that was done with a workshop."""

    STEP = "step"
    TIME = "time"
    REVEAL = "reveal"
    CONCEAL = "conceal"
    CODE = "code"
    FINISH = "finish"
    REOPEN = "reopen"
    LEAD = "lead"
    DEPUTY = "deputy"
    TAKE_OUT = "take out"
    LET_BACK = "let back"
    WRITE = "write"
    WALK = "walk"
    OPEN_VOTE = "open vote"
    CLOSE_VOTE = "close vote"
    OPEN_VOTE_AGAIN = "open vote again"
    REMOVE_VOTE = "remove vote"
    REMOVE_REMARK = "remove remark"


# Acts on one matter are taken back in turn, the newest first; all others stand alone.
_MATTERS = {
    Act.TIME: Act.STEP,
    Act.CONCEAL: Act.REVEAL,
    Act.REOPEN: Act.FINISH,
    Act.LET_BACK: Act.TAKE_OUT,
    Act.CLOSE_VOTE: Act.OPEN_VOTE,
    Act.OPEN_VOTE_AGAIN: Act.OPEN_VOTE,
    Act.REMOVE_VOTE: Act.OPEN_VOTE,
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One act; `body` holds what its undo needs, as plain data, and in `of` what it was done with."""

    id: str
    kind: Act
    body: dict[str, Any]
    author: str
    by: str
    at: datetime
    undone_at: datetime | None

    @property
    def matters(self) -> frozenset[tuple[Act, str]]:
        """What it changed. A step that was gone to may have revealed what was told, too."""
        # What was written for somebody on one occasion has nothing to do with what was written on another.
        of = self.id if self.kind is Act.WRITE else str(self.body.get("of", ""))
        about = {(_MATTERS.get(self.kind, self.kind), of)}
        return frozenset(about | ({(Act.REVEAL, "")} if self.body.get("revealed") else set()))


def undoable(happened: Iterable[Happening]) -> frozenset[str]:
    """The ids of what can be taken back; `happened` is the newest first.

    Of each matter that is the newest act which holds. Nothing from before the workshop was finished or
    opened again can be, because that changed everything.
    """
    seen: set[tuple[Act, str]] = set()
    found: set[str] = set()
    for act in happened:
        if act.undone_at is not None:
            continue
        if not act.matters & seen:
            found.add(act.id)
        seen |= act.matters
        if act.kind in (Act.FINISH, Act.REOPEN):
            break
    return frozenset(found)
