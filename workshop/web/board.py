"""The participants' board: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import (
    board_agree,
    board_lines,
    board_me,
    board_milestones,
    board_order,
    board_page,
    board_recall,
    board_sort,
    board_sort_acts,
    board_sort_again,
    board_sort_cards,
    board_sort_changes,
    board_sort_group,
    board_sort_moving,
    board_told,
    board_vote_page,
    board_walk,
)
from workshop.web.board_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (
    board_page,
    board_me,
    board_recall,
    board_told,
    board_lines,
    board_agree,
    board_milestones,
    board_order,
    board_sort,
    board_sort_acts,
    board_sort_again,
    board_sort_cards,
    board_sort_changes,
    board_sort_group,
    board_sort_moving,
    board_vote_page,
    board_walk,
)

__all__ = ["PARTS", "blueprint"]
