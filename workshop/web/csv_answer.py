from __future__ import annotations

from io import BytesIO

from flask import Response, send_file


def csv_answer(name: str, content: bytes) -> Response:
    """A CSV file to be saved under that name; it ends with `.csv` whatever the name was."""
    name = name if name.lower().endswith(".csv") else f"{name}.csv"
    return send_file(BytesIO(content), "text/csv", as_attachment=True, download_name=name)
