"""How much a request may bring, so that one of them cannot fill the memory that all share."""

from __future__ import annotations

from flask import Flask, request

MEBIBYTE = 1024 * 1024
WITH_FILES = 32 * MEBIBYTE
TYPED = 4 * MEBIBYTE


def init_app(app: Flask) -> None:
    """Refuses with 413 what brings more: files and all 32 MiB, typed text 4 MiB."""
    app.config.update(MAX_CONTENT_LENGTH=WITH_FILES, MAX_FORM_MEMORY_SIZE=TYPED, MAX_FORM_PARTS=20_000)
    app.before_request(_limit_typed)


def _limit_typed() -> None:
    # A form without files is read into memory whole, where only the limit of the request itself holds.
    if request.mimetype == "application/x-www-form-urlencoded":
        request.max_content_length = min(request.max_content_length or TYPED, TYPED)
