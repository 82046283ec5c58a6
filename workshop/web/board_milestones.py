"""Milestones: by stage what the buyer does that could be proved, what most deals show, and votes on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workshop.domain.board.agenda import BoardStep
from workshop.web.board_area import step_parts
from workshop.web.board_remarks import remarks_part
from workshop.web.board_shared import shared
from workshop.web.board_votes import votes_part
from workshop.web.seats import my_seat


@step_parts(BoardStep.MILESTONES)
def parts() -> Mapping[str, Callable[[], str]]:
    """The candidates, the same for all; votes and remarks."""
    if not my_seat().workshop.revealed:
        return {}
    return {
        "milestones": lambda: shared("board/_milestones.html"),
        "votes": lambda: votes_part(BoardStep.MILESTONES),
        "remarks": lambda: remarks_part(BoardStep.MILESTONES),
    }
