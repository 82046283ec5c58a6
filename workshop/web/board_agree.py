"""Agreeing: how sure everybody is, from 1 to 5, and what is still open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workshop.domain.board.agenda import BoardStep
from workshop.web.board_area import step_parts
from workshop.web.board_remarks import remarks_part
from workshop.web.board_votes import votes_part
from workshop.web.seats import my_seat


@step_parts(BoardStep.AGREE)
def parts() -> Mapping[str, Callable[[], str]]:
    """The vote of confidence, and what is still open."""
    if not my_seat().workshop.revealed:
        return {}
    return {
        "votes": lambda: votes_part(BoardStep.AGREE),
        "remarks": lambda: remarks_part(BoardStep.AGREE),
    }
