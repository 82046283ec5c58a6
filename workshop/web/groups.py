"""The Cluster station: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import (
    groups_acts,
    groups_answering,
    groups_asking,
    groups_comparing,
    groups_insight,
    groups_pages,
    groups_runs,
)
from workshop.web.groups_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (
    groups_pages,
    groups_acts,
    groups_runs,
    groups_comparing,
    groups_asking,
    groups_answering,
    groups_insight,
)

__all__ = ["PARTS", "blueprint"]
