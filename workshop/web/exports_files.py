"""Files that are made while one waits: the drawing, what was discovered, what was collected."""

from __future__ import annotations

from flask import Response, abort

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.exports import activities_csv, discovery_json, flowchart
from workshop.store import deals, runs
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.downloads import download
from workshop.web.exports_area import agreed, blueprint, name_of
from workshop.web.process_shape import shape_asked

NO_RUN = say("Nothing has been grouped yet. Look at the groups first.")


@blueprint.get("/w/<id:workspace>/exports/flowchart.svg")
@in_workspace(Role.READER)
def flowchart_svg() -> Response:
    """The drawing, which stays sharp at every size; `shape` says which one."""
    shape = shape_asked()
    _process, draft = agreed()
    return download(flowchart.draw(draft.process, shape=shape), "image/svg+xml", name_of("flowchart", "svg"))


@blueprint.get("/w/<id:workspace>/exports/flowchart.png")
@in_workspace(Role.READER)
def flowchart_png() -> Response:
    """The picture, for slides and messages; `shape` says which one."""
    shape = shape_asked()
    _process, draft = agreed()
    return download(
        flowchart.draw(draft.process, format="png", shape=shape), "image/png", name_of("flowchart", "png")
    )


@blueprint.get("/w/<id:workspace>/exports/discovery.json")
@in_workspace(Role.READER)
def discovery() -> Response:
    """Groups, order, stages and support as the newest grouping found them."""
    _process, draft = agreed()
    with reading() as session:
        run, collected = runs.latest(session), deals.all_deals(session)
    if run is None:
        abort(404, NO_RUN)
    rows = [activity.id for stored in collected for activity in stored.deal.activities]
    text = discovery_json.write(run.discovery, draft.process, rows=rows)
    return download(text.encode(), "application/json", name_of("discovery", "json"))


@blueprint.get("/w/<id:workspace>/exports/activities.csv")
@in_workspace(Role.READER)
def activities() -> Response:
    """Everything that was collected, one activity a row."""
    with reading() as session:
        collected = deals.all_deals(session)
    made = activities_csv.write(stored.deal for stored in collected)
    return download(made, "text/csv", name_of("activities", "csv"))
