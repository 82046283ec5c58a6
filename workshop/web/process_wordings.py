"""From a line of the process to the wordings of the deals that stand behind it."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import runs
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.process_area import blueprint

APART = say(
    "These wordings stand together no more: the activities were grouped anew since, or came with a file. "
    "Look at the groups as they are now."
)


@blueprint.get("/w/<id:workspace>/process/wordings")
@in_workspace(Role.READER)
def wordings() -> Response:
    """Leads to the group that is meant, which may not be there any more."""
    group = request.args.get("group", "")
    with reading() as session:
        latest = runs.latest(session)
    groups = {each.id for each in latest.discovery.groups} if latest else set()
    if group not in groups:
        abort(404, APART)
    return redirect(url_for("groups.one", group=group), code=303)
