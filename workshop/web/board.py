"""The participants' board: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import board_page, board_recall
from workshop.web.board_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (board_page, board_recall)

__all__ = ["PARTS", "blueprint"]
