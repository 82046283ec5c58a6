"""Files that are made while one waits: drawings, other programs' files, what was discovered and collected."""

from __future__ import annotations

from importlib import import_module
from mimetypes import guess_type

from flask import Response, abort, request

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.domain.words import say
from workshop.exports import activities_csv, discovery_json
from workshop.exports.names import collected_told, deals_told
from workshop.store import collected, deals, runs
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.downloads import download
from workshop.web.exports_area import asked, blueprint, name_of
from workshop.web.exports_chosen import chosen, wanted_version
from workshop.web.exports_order import NAMES, Order, asked_order, offered

NO_RUN = say("Nothing has been grouped yet. Look at the groups first.")
NO_SUCH = say("There is no such file. Choose one under Export.")
SET_IN_TYPE = say("This file takes a while, so it is not had at once. A member makes it under Export.")
NOTHING = say("Nothing has been collected yet. Add a won deal under Collect first.")
TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "html": "text/html",
    "yaml": "application/yaml",
    "yml": "application/yaml",
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "bpmn": "application/xml",
    "xml": "application/xml",
}


@blueprint.get("/w/<id:workspace>/exports/file/<id:export>.<id:ending>")
@in_workspace(Role.READER)
def made(export: str, ending: str) -> Response:
    """The file of that export, as its address asks for it."""
    found = next((each for each in offered() if each.name == export), None)
    if found is None or ending not in found.endings:
        abort(404, NO_SUCH)
    if ending == found.set_as:
        abort(404, SET_IN_TYPE)
    order = asked_order(found, request.args) or abort(404, NO_SUCH)
    content = _collected(order) if found.source == "collected" else _of_process(order, ending)
    return download(content, media_type(ending), name_of(order.text, ending))


def media_type(ending: str) -> str:
    """What a file of that ending is."""
    return TYPES.get(ending) or guess_type(f"file.{ending}")[0] or "text/plain"


def _of_process(order: Order, ending: str) -> bytes:
    with reading() as session:
        what = asked(session, order, chosen(session, wanted_version()), ending)
    try:
        return order.export.file(what)
    except BadInput as bad:
        abort(409, bad.problems[0].what)


def _collected(order: Order) -> bytes:
    with reading() as session:
        told = tuple(collected.activities(session))
    if not told:
        abort(404, NOTHING)
    write = import_module(f"workshop.exports.{order.export.module}").write
    content: bytes = write(collected_told(told, names=order.names))
    return content


@blueprint.get("/w/<id:workspace>/exports/discovery.json")
@in_workspace(Role.READER)
def discovery() -> Response:
    """Groups, order, stages and support as the newest grouping found them."""
    with reading() as session:
        draft = chosen(session, wanted_version())
        run, told = runs.latest(session), deals.all_deals(session)
    if run is None:
        abort(404, NO_RUN)
    rows = [activity.id for stored in told for activity in stored.deal.activities]
    text = discovery_json.write(run.discovery, draft.process, rows=rows)
    return download(text.encode(), "application/json", name_of("discovery", "json"))


@blueprint.get("/w/<id:workspace>/exports/activities.csv")
@in_workspace(Role.READER)
def activities() -> Response:
    """Everything that was collected, one activity a row, as it is uploaded again."""
    with reading() as session:
        told = deals.all_deals(session)
    table = activities_csv.write(
        deals_told((stored.deal for stored in told), names=bool(request.args.get(NAMES)))
    )
    return download(table, "text/csv", name_of("activities", "csv"))
