"""A PDF that is being made: how far it is, stopping it, and getting it when it is done."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Response as Page
from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import jobs, rounds
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.exports_area import blueprint
from workshop.web.exports_order import Order, read_order
from workshop.web.job_standing import Shown, shown_or_404
from workshop.web.result_area import STILL_OPEN
from workshop.web.undo import say_done

GONE = say("This file was not made, or was erased a week after it was made. Make it again under Export.")


@dataclass(frozen=True, slots=True)
class Made:
    """A file's job: how it stands, which file it makes, and where that is asked for."""

    shown: Shown
    order: Order

    @property
    def round(self) -> str:
        """The round of the assessment whose result it tells; "" where it tells none."""
        return (self.shown.job.subject or "") if self.order.is_result else self.order.round

    @property
    def again(self) -> str:
        """The address that makes it again."""
        if self.order.is_result:
            return url_for("assessment_result.make", round=self.shown.job.subject)
        return url_for("exports.make")

    @property
    def back(self) -> str:
        """The page from which it is asked for."""
        if self.order.is_result:
            return url_for("assessment_result.page", round=self.shown.job.subject)
        return url_for("exports.page")

    def page(self, template: str) -> str:
        """The template with all of this."""
        return render_template(template, shown=self.shown, order=self.order, again=self.again, back=self.back)


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>")
@in_workspace(Role.READER)
def job(job: str) -> str:
    """How far the file is; the file itself when it is done."""
    return _made(job).page("exports_page/job.html")


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>/live")
@in_workspace(Role.READER)
def live(job: str) -> str | Page:
    """What changed on that page; 204 where nothing did."""
    made = _made(job)
    if request.args.get("since") == made.shown.since:
        return Page(status=204)
    return made.page("exports_page/live.html")


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>/file")
@in_workspace(Role.READER)
def file(job: str) -> Page:
    """The finished file."""
    made = _made(job)
    with reading() as session:
        result = jobs.result(session, job)
        if result is None:
            abort(404, GONE)
        if made.round and not rounds.at(session, made.round).closed:
            abort(409, STILL_OPEN)
    return download(result.content, result.media_type, result.file_name)


@blueprint.post("/w/<id:workspace>/exports/jobs/<id:job>/cancel")
@in_workspace(Role.MEMBER)
def cancel(job: str) -> Response:
    """Stops making the file."""
    made = _made(job)
    with writing() as session:
        found = jobs.cancel(session, job)
    if found.is_done:
        return redirect(url_for("exports.job", job=job), code=303)
    say_done(
        _("%(file)s: no longer being made.") % {"file": made.order.title},
        undo=made.again,
        fields={"kind": made.order.text},
    )
    return redirect(made.back, code=303)


def _made(job: str) -> Made:
    shown = shown_or_404(job, GONE)
    order = read_order(shown.job.kind)
    if order is None:
        abort(404, GONE)
    return Made(shown, order)
