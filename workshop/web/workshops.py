"""The workshops of a workspace: the blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import (
    workshop_copy,
    workshop_files,
    workshop_report,
    workshops_edit,
    workshops_handing,
    workshops_lead,
    workshops_list,
    workshops_moves,
    workshops_people,
    workshops_remarks,
    workshops_undo,
    workshops_votes,
    workshops_wall,
    workshops_writing,
)
from workshop.web.workshops_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (
    workshop_copy,
    workshop_files,
    workshop_report,
    workshops_edit,
    workshops_handing,
    workshops_lead,
    workshops_list,
    workshops_moves,
    workshops_people,
    workshops_remarks,
    workshops_undo,
    workshops_votes,
    workshops_wall,
    workshops_writing,
)

__all__ = ["PARTS", "blueprint"]
