"""The workshops of a workspace: the blueprint, with every view of it."""

from __future__ import annotations

from workshop.web.workshops_area import blueprint

__all__ = ["blueprint"]
