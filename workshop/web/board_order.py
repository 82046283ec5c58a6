"""The order: when each group happens, the stages that this proposes, and what people say to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workshop.domain.board.agenda import BoardStep
from workshop.web.board_area import step_parts
from workshop.web.board_remarks import remarks_part
from workshop.web.board_shared import shared
from workshop.web.board_votes import votes_part
from workshop.web.seats import my_seat


@step_parts(BoardStep.ORDER)
def parts() -> Mapping[str, Callable[[], str]]:
    """The line of groups, the same for all; votes and remarks."""
    if not my_seat().workshop.revealed:
        return {}
    return {
        "order": lambda: shared("board/_order.html"),
        "votes": lambda: votes_part(BoardStep.ORDER),
        "remarks": lambda: remarks_part(BoardStep.ORDER),
    }
