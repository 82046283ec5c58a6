"""JSON that people can read and programs take."""

from __future__ import annotations

import json
from typing import Any


def written(data: dict[str, Any]) -> bytes:
    """The data as UTF-8 with its letters as they are."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
