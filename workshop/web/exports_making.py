"""Asks for a PDF: the page is made here and now, setting it is left to the process that renders."""

from __future__ import annotations

from dataclasses import replace

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.exports import assets
from workshop.exports.asked import Asked
from workshop.exports.catalogue import named
from workshop.store import jobs, logos
from workshop.store.revisions import Draft
from workshop.translate import locale
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.exports_area import Kind, agreed, blueprint, name_of, today


@blueprint.post("/w/<id:workspace>/exports/pdf")
@in_workspace(Role.MEMBER)
def make() -> Response:
    """Leads to the file, or to the work of making it; what was made before is not made again."""
    kind = _wanted()
    process, draft = agreed()
    html = _finished(kind, draft)
    with writing() as session:
        job = jobs.request(
            session,
            kind,
            digest=f"{kind} {assets.digest(html)}",
            payload=html.encode(),
            file_name=name_of(kind, "pdf"),
            subject=process,
            revision=draft.number,
        )
    return redirect(url_for("exports.job", job=job.id), code=303)


def _wanted() -> Kind:
    kind = request.form.get("kind", "")
    # A result is asked for on its own page.
    wanted = next((each for each in Kind if each == kind and not each.is_result), None)
    if wanted is None:
        abort(400)
    return wanted


def _finished(kind: Kind, draft: Draft) -> str:
    with reading() as session:
        logo = logos.current_picture(session)
    # A workspace is named for the company, so that is whose process it is where the document does not say.
    process = replace(draft.process, company=draft.process.company or g.workspace.name)
    asked = Asked(
        process, "pdf", today(), language=locale(), paper=kind.paper, revision=draft.number, logo=logo
    )
    return named("playbook" if kind.is_playbook else "flowchart").paper(asked)
