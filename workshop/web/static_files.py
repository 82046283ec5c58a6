"""Files of our own carry their version in the address, so that a browser may keep them for a year."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

from workshop.web.access import public
from workshop.web.headers import A_YEAR


def init_app(app: Flask) -> None:
    """Puts `v` into the address of every static file and lets a browser keep what carries the right one."""
    app.view_functions["static"] = public(app.view_functions["static"])
    folder = Path(app.static_folder or "")

    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and "filename" in values:
            values.setdefault("v", _version_in(folder, values["filename"]))

    @app.after_request
    def keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code < 400:
            response.headers["Cache-Control"] = _keeping(folder)
        return response


def _keeping(folder: Path) -> str:
    asked = request.args.get("v")
    if asked and asked == _version_in(folder, (request.view_args or {})["filename"]):
        return f"public, max-age={A_YEAR}, immutable"
    # A font is named in a style sheet, where no version can be written; a day is short enough for a mistake.
    return "public, max-age=86400" if request.path.endswith(".woff2") else "no-cache"


def _version_in(folder: Path, filename: str) -> str:
    path = folder / filename
    return _version(path, path.stat().st_mtime_ns) if path.is_file() else ""


@lru_cache(maxsize=256)
def _version(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
