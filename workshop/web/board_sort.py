"""Sorting: everybody groups at once what was told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workshop.domain.board.agenda import BoardStep
from workshop.web.board_area import step_parts
from workshop.web.board_remarks import remarks_part
from workshop.web.board_shared import shared
from workshop.web.board_sort_contest import contest_part
from workshop.web.board_votes import votes_part
from workshop.web.seats import my_seat


@step_parts(BoardStep.SORT)
def parts() -> Mapping[str, Callable[[], str]]:
    """The groups, the same for all; and what concerns one person only."""
    if not my_seat().workshop.revealed:
        return {}
    return {
        "groups": lambda: shared("board/_groups.html"),
        "contest": contest_part,
        "votes": lambda: votes_part(BoardStep.SORT),
        "remarks": lambda: remarks_part(BoardStep.SORT),
    }
