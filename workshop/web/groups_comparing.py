"""Very many activities that are being compared: how far that is, stopping it, and going on to the groups."""

from __future__ import annotations

from flask import Response as Page
from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import jobs
from workshop.store.jobs import COMPARING
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import writing
from workshop.web.groups_area import blueprint
from workshop.web.groups_compared import Uncompared
from workshop.web.groups_forms import StagesForm, StrictnessForm
from workshop.web.job_standing import Shown, shown_or_404
from workshop.web.undo import say_done

GONE = say("This comparison is not there any more. Group the activities again.")


@blueprint.app_errorhandler(Uncompared)
def compare_first(uncompared: Uncompared) -> Response:
    """Leads to the work that has to be done first; what people decided is stored already."""
    asked = uncompared.asked
    fields = {"stages": str(asked.stages or ""), "strictness": str(asked.strictness)}
    return redirect(_address(uncompared.job.id, fields), code=303)


@blueprint.get("/w/<id:workspace>/groups/comparing/<id:comparing>")
@in_workspace(Role.READER)
def comparing(comparing: str) -> str:
    """How far comparing the activities is; on to the groups when it is done."""
    return render_template("groups/comparing.html", shown=_shown(comparing), asked=_asked())


@blueprint.get("/w/<id:workspace>/groups/comparing/<id:comparing>/live")
@in_workspace(Role.READER)
def compared_so_far(comparing: str) -> str | Page:
    """What changed on that page; 204 where nothing did."""
    shown = _shown(comparing)
    if request.args.get("since") == shown.since:
        return Page(status=204)
    return render_template("groups/comparing_live.html", shown=shown, asked=_asked())


@blueprint.post("/w/<id:workspace>/groups/comparing/<id:comparing>/cancel")
@in_workspace(Role.MEMBER)
def stop_comparing(comparing: str) -> Response:
    """Stops comparing; the groups stay as they are."""
    asked = _asked()
    _shown(comparing)
    with writing() as session:
        found = jobs.cancel(session, comparing)
    if found.is_done:
        return redirect(_address(comparing, asked), code=303)
    say_done(_("No longer comparing."), undo=url_for("groups.group"), fields=asked)
    return redirect(url_for("groups.page"), code=303)


def _shown(job: str) -> Shown:
    shown = shown_or_404(job, GONE)
    return shown if shown.job.kind == COMPARING else abort(404, GONE)


def _address(job: str, asked: dict[str, str]) -> str:
    stages, strictness = asked["stages"], asked["strictness"]
    return url_for("groups.comparing", comparing=job, stages=stages, strictness=strictness)


def _asked() -> dict[str, str]:
    """What was asked of the grouping, as the forms send it on."""
    sent = request.values
    stages = StagesForm(formdata=sent).chosen
    return {"stages": str(stages or ""), "strictness": str(StrictnessForm(formdata=sent).chosen)}
