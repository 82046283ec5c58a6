"""The rules of milestone-based selling, a module for each part of a process."""

from workshop.domain.review.findings import Rule
from workshop.domain.review.rules import around, buying, chances, gates, milestones, qualifying, stages

RULES: tuple[Rule, ...] = (
    *stages.RULES,
    *milestones.RULES,
    *gates.RULES,
    *chances.RULES,
    *qualifying.RULES,
    *buying.RULES,
    *around.RULES,
)

__all__ = ["RULES"]
