"""For whoever watches over the server, and for a page that wants to know whether it is still there."""

from __future__ import annotations

from flask import Blueprint

from workshop.web.access import public
from workshop.web.door import database

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@public
def healthz() -> tuple[str, int, dict[str, str]]:
    """`ok` where the database answers, else 503."""
    # Whatever keeps the database from answering, the answer is the same.
    plain = {"Content-Type": "text/plain; charset=utf-8"}
    try:
        database().ping()
    except Exception:
        return "the database does not answer\n", 503, plain
    return "ok\n", 200, plain
