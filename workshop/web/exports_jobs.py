"""A PDF that is being made: how far it is, stopping it, and getting it when it is done."""

from __future__ import annotations

from flask import Response as Page
from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import jobs
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.exports_area import Kind, blueprint
from workshop.web.job_standing import Shown, shown_or_404
from workshop.web.undo import say_done

GONE = say("This file was not made, or was erased a week after it was made. Make it again under Export.")


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>")
@in_workspace(Role.READER)
def job(job: str) -> str:
    """How far the file is; the file itself when it is done."""
    shown, kind = _shown(job)
    return render_template("exports_page/job.html", shown=shown, kind=kind)


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>/live")
@in_workspace(Role.READER)
def live(job: str) -> str | Page:
    """What changed on that page; 204 where nothing did."""
    shown, kind = _shown(job)
    if request.args.get("since") == shown.since:
        return Page(status=204)
    return render_template("exports_page/live.html", shown=shown, kind=kind)


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>/file")
@in_workspace(Role.READER)
def file(job: str) -> Page:
    """The finished file."""
    _shown(job)
    with reading() as session:
        made = jobs.result(session, job)
    if made is None:
        abort(404, GONE)
    return download(made.content, made.media_type, made.file_name)


@blueprint.post("/w/<id:workspace>/exports/jobs/<id:job>/cancel")
@in_workspace(Role.MEMBER)
def cancel(job: str) -> Response:
    """Stops making the file."""
    kind = _shown(job)[1]
    with writing() as session:
        found = jobs.cancel(session, job)
    if found.is_done:
        return redirect(url_for("exports.job", job=job), code=303)
    say_done(
        _("%(file)s: no longer being made.") % {"file": told(kind.words)},
        undo=url_for("exports.make"),
        fields={"kind": kind},
    )
    return redirect(url_for("exports.page"), code=303)


def _shown(job: str) -> tuple[Shown, Kind]:
    shown = shown_or_404(job, GONE)
    try:
        return shown, Kind(shown.job.kind)
    except ValueError:
        abort(404, GONE)
