"""A PDF that is being made: how far it is, stopping it, and getting it when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from flask import Response as Page
from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import Sentence, say
from workshop.store import jobs, rounds, work
from workshop.store.callers import Operator
from workshop.store.clock import now
from workshop.store.jobs import Job
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import database, reading, writing
from workshop.web.downloads import download
from workshop.web.exports_area import Kind, blueprint
from workshop.web.result_area import STILL_OPEN
from workshop.web.undo import say_done

# Long enough for a worker that has another job to finish looking round.
PATIENCE = timedelta(seconds=5)
GONE = say("This file was not made, or was erased a week after it was made. Make it again under Export.")


@dataclass(frozen=True, slots=True)
class Shown:
    """A job as its page shows it; `is_left_alone` where it waits and nobody on this server makes files."""

    job: Job
    kind: Kind
    is_left_alone: bool

    @property
    def words(self) -> Sentence:
        """What is being done."""
        return self.job.words or (
            say("Beginning") if self.job.state == "running" else say("Waiting its turn")
        )

    @property
    def again(self) -> str:
        """The address that makes it again."""
        if self.kind.is_result:
            return url_for("assessment_result.make", round=self.job.subject)
        return url_for("exports.make")

    @property
    def back(self) -> str:
        """The page from which it is asked for."""
        if self.kind.is_result:
            return url_for("assessment_result.page", round=self.job.subject)
        return url_for("exports.page")

    @property
    def since(self) -> str:
        """Another one means that the page would look different."""
        return f"{self.job.state}-{self.job.progress:.3f}-{self.is_left_alone:d}"


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>")
@in_workspace(Role.READER)
def job(job: str) -> str:
    """How far the file is; the file itself when it is done."""
    return render_template("exports_page/job.html", shown=_shown(job))


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>/live")
@in_workspace(Role.READER)
def live(job: str) -> str | Page:
    """What changed on that page; 204 where nothing did."""
    shown = _shown(job)
    if request.args.get("since") == shown.since:
        return Page(status=204)
    return render_template("exports_page/live.html", shown=shown)


@blueprint.get("/w/<id:workspace>/exports/jobs/<id:job>/file")
@in_workspace(Role.READER)
def file(job: str) -> Page:
    """The finished file."""
    with reading() as session:
        made, found = jobs.result(session, job), jobs.get(session, job)
        if made is None or found is None:
            abort(404, GONE)
        if Kind(found.kind).is_result and not rounds.at(session, found.subject or "").closed:
            abort(409, STILL_OPEN)
    return download(made.content, made.media_type, made.file_name)


@blueprint.post("/w/<id:workspace>/exports/jobs/<id:job>/cancel")
@in_workspace(Role.MEMBER)
def cancel(job: str) -> Response:
    """Stops making the file."""
    with writing() as session:
        found = jobs.cancel(session, job)
    if found.is_done:
        return redirect(url_for("exports.job", job=job), code=303)
    shown = Shown(found, Kind(found.kind), is_left_alone=False)
    say_done(
        _("%(file)s: no longer being made.") % {"file": told(shown.kind.words)},
        undo=shown.again,
        fields={"kind": shown.kind},
    )
    return redirect(shown.back, code=303)


def _shown(job: str) -> Shown:
    with reading() as session:
        found = jobs.get(session, job)
    if found is None:
        abort(404, GONE)
    return Shown(found, Kind(found.kind), _is_left_alone(found))


def _is_left_alone(job: Job) -> bool:
    if job.state != "waiting" or now() - job.created_at < PATIENCE:
        return False
    with database().read(Operator()) as session:
        return not work.is_going_on(session)
