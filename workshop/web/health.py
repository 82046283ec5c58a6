"""For whoever watches over the server, and for a page that wants to know whether it is still there."""

from __future__ import annotations

from flask import Blueprint

from workshop.web.access import public
from workshop.web.door import database

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@public
def healthz() -> tuple[str, int, dict[str, str]]:
    """`ok` where the database answers and has room for more, else 503 and what is missing."""
    # Whatever keeps the database from answering, the answer is the same.
    plain = {"Content-Type": "text/plain; charset=utf-8"}
    try:
        database().ping()
        has_room = database().has_room()
    except Exception:
        return "the database does not answer\n", 503, plain
    return ("ok\n", 200, plain) if has_room else ("the disk is full\n", 503, plain)
