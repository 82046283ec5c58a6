"""The finished example: a workspace of an invented company, made for whoever wants to see the end first."""

from __future__ import annotations

from threading import Lock

from flask import Blueprint, g, redirect, url_for
from werkzeug.wrappers import Response

from workshop.demo import loading
from workshop.web.access import signed_in
from workshop.web.door import database

blueprint = Blueprint("demo", __name__)

# A second press while the example is being made finds it finished; it does not take the half of it away.
_one_at_a_time = Lock()


@blueprint.post("/demo")
@signed_in
def load() -> Response:
    """Opens my finished example, made now where I have none."""
    with _one_at_a_time:
        workspace = loading.load(database(), g.person.id)
    return redirect(url_for("workspaces.page", workspace=workspace), code=303)
