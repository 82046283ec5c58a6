"""The flowchart, asked for by the page itself, so that nobody waits for it to write a word."""

from __future__ import annotations

from flask import Response, abort, request

from workshop.domain.design.process import Process
from workshop.domain.people import Role
from workshop.exports.unavailable import DrawingUnavailable
from workshop.store import processes, versions
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.process_area import blueprint
from workshop.web.process_drawing import drawn
from workshop.web.process_shape import shape_asked


@blueprint.get("/w/<id:workspace>/process/<id:process>/history/<int(max=999999999):number>/flowchart")
@in_workspace(Role.READER)
def flowchart(process: str, number: int) -> Response:
    """The drawing of one revision, for a page, in the `shape` asked for; `narrow=1` for a phone."""
    with reading() as session:
        document = processes.at(session, process, number).process
    return _as_asked(document)


@blueprint.get("/w/<id:workspace>/process/<id:process>/versions/<int(max=999999999):version>/flowchart")
@in_workspace(Role.READER)
def version_flowchart(process: str, version: int) -> Response:
    """The drawing of one version, in the same ways."""
    with reading() as session:
        document = versions.at(session, process, version).process
    return _as_asked(document)


def _as_asked(document: Process) -> Response:
    shape, narrow = shape_asked(), request.args.get("narrow") == "1"
    try:
        svg = drawn(document, shape=shape, narrow=narrow, linked=True)
    except DrawingUnavailable as error:
        abort(503, error.what)
    return Response(svg, mimetype="image/svg+xml")
