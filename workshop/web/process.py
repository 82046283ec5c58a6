"""The Design station: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import (
    process_beginning,
    process_buying,
    process_comparing,
    process_fields,
    process_files,
    process_flowchart,
    process_history,
    process_live,
    process_page,
    process_parts,
    process_places,
    process_publishing,
    process_review,
    process_versions,
)
from workshop.web.process_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (
    process_page,
    process_live,
    process_fields,
    process_parts,
    process_places,
    process_history,
    process_files,
    process_flowchart,
    process_beginning,
    process_buying,
    process_review,
    process_versions,
    process_comparing,
    process_publishing,
)

__all__ = ["PARTS", "blueprint"]
