"""What the advisor says of the process: what to mend, by a click where that can be, and what is dismissed."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.design.commands import Insert, Remove
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Dismissal
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.people import Role
from workshop.domain.review.advisor import Review
from workshop.domain.review.findings import Finding, Severity
from workshop.domain.review.replay import Replay
from workshop.domain.words import say
from workshop.store import processes
from workshop.store.reviewing import reviewed
from workshop.store.revisions import Draft
from workshop.translate import told
from workshop.web.access import in_workspace, may
from workshop.web.door import reading
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint, carry_out
from workshop.web.process_page import Page
from workshop.web.process_telling import tell
from workshop.web.rules import Form, lines
from workshop.web.undo import say_done

WORDS = {Severity.ERROR: say("Errors"), Severity.WARNING: say("Warnings"), Severity.HINT: say("Hints")}
PAST = say("That is no longer so: the process was changed meanwhile.")
WRONG = 422


class ReasonForm(Form):
    """Why a finding is not followed."""

    reason = lines(
        say("Why we leave it so"), missing=say("Write why, for those who ask later."), longest=2000
    )


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The newest draft and what was found in it; `run` are the won deals run through it, if there are any."""

    draft: Draft
    review: Review
    run: Replay | None


@blueprint.get("/w/<id:workspace>/process/<id:process>/review")
@in_workspace(Role.READER)
def review(process: str) -> str:
    """What the rules of the method and the deals of the past say of the process."""
    return _page(process, _review(process), ReasonForm(formdata=None), request.args.get("dismiss", ""))


@blueprint.post("/w/<id:workspace>/process/<id:process>/review/mend")
@in_workspace(Role.MEMBER)
def mend(process: str) -> Response:
    """Does what the finding suggests."""
    finding = _sent_finding(_review(process))
    if finding is None or finding.command is None:
        return _is_past(process)
    try:
        done = carry_out(process, finding.command)
    except (Conflict, Refused):
        return _is_past(process)
    tell(process, done)
    return _back(process)


@blueprint.post("/w/<id:workspace>/process/<id:process>/review/dismiss")
@in_workspace(Role.MEMBER)
def dismiss(process: str) -> Page | Response:
    """Leaves a finding as it is, and keeps the reason."""
    found, form = _review(process), ReasonForm()
    finding = _sent_finding(found)
    if finding is None:
        abort(409, PAST)  # The page gives the reason back that was typed.
    if not form.validate():
        return _page(process, found, form, _name(finding)), WRONG
    kept = Dismissal("", finding.rule.id, finding.place, form.reason.data)
    try:
        done = carry_out(process, Insert(found.draft.process.id, None, kept))
    except Refused as refusal:
        form.form_errors.append(problem_words(refusal.problem))
        return _page(process, found, form, _name(finding)), WRONG
    tell(process, done)
    return _back(process)


@blueprint.post("/w/<id:workspace>/process/<id:process>/review/take-up")
@in_workspace(Role.MEMBER)
def take_up(process: str) -> Response:
    """Counts a dismissed finding among the open ones again."""
    document = _review(process).draft.process
    finding = (request.form.get("rule", ""), request.form.get("about", ""))
    kept = next((each for each in document.dismissed if (each.title, each.about) == finding), None)
    if kept is None:
        return _is_past(process)
    try:
        done = carry_out(process, Remove(kept.id, fingerprint(kept)))
    except Conflict:
        return _is_past(process)
    tell(process, done)
    return _back(process)


def _review(process: str) -> Reviewed:
    with reading() as session:
        draft = processes.head(session, process)
        found = reviewed(session, draft.process)
    return Reviewed(draft, found.review, found.run)


def _page(process: str, found: Reviewed, form: ReasonForm, dismissing: str) -> str:
    return render_template(
        "process/review.html",
        process_id=process,
        process=found.draft.process,
        found=found,
        kinds=list(WORDS.items()),
        form=form,
        dismissing=dismissing if may(Role.MEMBER) else "",
        name=_name,
        writes=may(Role.MEMBER),
    )


def _name(finding: Finding) -> str:
    """How the page's address names a finding."""
    return f"{finding.rule.id}-{finding.place}"


def _sent_finding(found: Reviewed) -> Finding | None:
    wanted = (request.form.get("rule", ""), request.form.get("about", ""))
    return next((each for each in found.review.open if (each.rule.id, each.place) == wanted), None)


def _is_past(process: str) -> Response:
    say_done(told(PAST))
    return _back(process)


def _back(process: str) -> Response:
    return redirect(url_for("process.review", process=process), code=303)
