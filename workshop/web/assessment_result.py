"""The results of the Assess station: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import (
    result_actions,
    result_files,
    result_guide,
    result_own,
    result_page,
    result_plan,
)
from workshop.web.result_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (result_page, result_own, result_plan, result_actions, result_guide, result_files)

__all__ = ["PARTS", "blueprint"]
