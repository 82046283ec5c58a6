"""Asks for what is set in type: the HTML is made at once, setting it is left to the process that renders."""

from __future__ import annotations

from dataclasses import replace

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.exports import setting
from workshop.store import jobs
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.exports_area import asked, blueprint, name_of
from workshop.web.exports_chosen import DRAFT, chosen, wanted_version
from workshop.web.exports_order import Order, asked_order, offered, read_order


@blueprint.post("/w/<id:workspace>/exports/pdf")
@in_workspace(Role.MEMBER)
def make() -> Response:
    """Leads to the file, or to the work of making it; what was made before is not made again."""
    order, wanted = _wanted()
    with reading() as session:
        found = chosen(session, wanted)
        order = replace(order, version=found.version)
        what = asked(session, order, found, order.ending)
    try:
        unset = order.export.unset(what)
    except BadInput as bad:
        abort(409, bad.problems[0].what)
    with writing() as session:
        job = jobs.request(
            session,
            order.text,
            digest=f"{order.text} {setting.digest(unset)}",
            payload=unset,
            file_name=name_of(order.called, order.ending),
            subject=found.id,
            revision=found.number,
        )
    return redirect(url_for("exports.job", job=job.id), code=303)


def _wanted() -> tuple[Order, str]:
    """What the form orders and of which version: `kind` is an order's text, `export` begins a new one."""
    if kind := request.form.get("kind"):
        order = read_order(kind)
        version = (str(order.version) if order.version else DRAFT) if order else ""
    else:
        export = next((each for each in offered() if each.name == request.form.get("export")), None)
        order = asked_order(export, request.form) if export else None
        version = wanted_version()
    # A result is asked for on its own page.
    if order is None or order.is_result or not order.ending:
        abort(400)
    return order, version
