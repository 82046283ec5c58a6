"""The participants' board: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import board_lines, board_me, board_page, board_recall, board_told
from workshop.web.board_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (board_page, board_me, board_recall, board_told, board_lines)

__all__ = ["PARTS", "blueprint"]
