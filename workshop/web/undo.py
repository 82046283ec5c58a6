"""Says what was done, with the way to undo it, on the next page."""

from __future__ import annotations

from flask import flash

DONE = "done"


def say_done(words: str, *, undo: str | None = None, fields: dict[str, str] | None = None) -> None:
    """`words` appear on the next page, with Undo where `undo` is an address that takes a POST of `fields`."""
    flash({"words": words, "undo": undo, "fields": fields or {}}, DONE)  # type: ignore[arg-type]
