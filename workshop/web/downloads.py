"""Files that people save."""

from __future__ import annotations

from io import BytesIO

from flask import Response, send_file


def download(content: bytes, media_type: str, name: str) -> Response:
    """A file to be saved under that name, whatever its letters, and never shown as a page of ours."""
    return send_file(BytesIO(content), media_type, as_attachment=True, download_name=name)
