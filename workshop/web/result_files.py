"""Results as files: a table, JSON for other programs, and the job that makes the PDF."""

from __future__ import annotations

from flask import Response, g, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from workshop.closed_rounds import before, of_teams
from workshop.domain.people import Role
from workshop.exports import assessment_csv, assessment_json, assets
from workshop.exports.maturity import paper
from workshop.store import jobs, rounds
from workshop.translate import locale
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.exports_area import name_of, today
from workshop.web.exports_order import RESULT, Order, read_order, usual
from workshop.web.result_area import blueprint, closed


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/result.csv")
@in_workspace(Role.READER)
def table(round: str) -> Response:
    """One question a row, for a spreadsheet."""
    _round, found = closed(round)
    return download(assessment_csv.write(found), "text/csv", name_of("assessment", "csv"))


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/result.json")
@in_workspace(Role.READER)
def data(round: str) -> Response:
    """The result as `workshop assess --json` prints it."""
    _round, found = closed(round)
    text = assessment_json.write(found.result)
    return download(text.encode(), "application/json", name_of("assessment", "json"))


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/result/pdf")
@in_workspace(Role.MEMBER)
def make(round: str) -> Redirect:
    """Leads to the PDF, or to the work of making it."""
    order = _ordered()
    there, found = closed(round)
    with reading() as session:
        earlier, teams = before(session, there), of_teams(session, there)
    html = paper.html(
        found,
        there,
        company=g.workspace.name,
        today=today(),
        earlier=earlier,
        teams=teams,
        language=locale(),
        paper=order.paper,
    )
    with writing() as session:
        rounds.at(session, round)
        job = jobs.request(
            session,
            order.text,
            digest=f"{order.text} {round} {assets.digest(html)}",
            payload=html.encode(),
            file_name=name_of("assessment", "pdf"),
            subject=round,
        )
    return redirect(url_for("exports.job", job=job.id), code=303)


def _ordered() -> Order:
    """What the form asks for; what it does not say is as usual."""
    order = read_order(request.form.get("kind", ""))
    return order if order and order.is_result else usual(RESULT)
