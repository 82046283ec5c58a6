"""The Export station: its blueprint, with every view of it."""

from __future__ import annotations

from workshop.web import (
    exports_files,
    exports_jobs,
    exports_link,
    exports_making,
    exports_page,
    exports_reading,
)
from workshop.web.exports_area import blueprint

# Each of these adds its views to the blueprint when it is imported.
PARTS = (exports_page, exports_making, exports_jobs, exports_files, exports_reading, exports_link)

__all__ = ["PARTS", "blueprint"]
