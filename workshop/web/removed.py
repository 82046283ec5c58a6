"""What was removed in the last thirty days, and bringing it back."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.design.refusals import Refused
from workshop.domain.design.texts import shortened
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import trash
from workshop.store.own_methods import Taken
from workshop.store.trash import Kind, Removed
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.problem_words import problem_words
from workshop.web.undo import say_done

blueprint = Blueprint("removed", __name__)

KINDS = {
    Kind.DEAL: say("Deal"),
    Kind.ACTIVITY: say("Activity"),
    Kind.PROCESS: say("Process"),
    Kind.BATCH: say("Import"),
    Kind.ROUND: say("Round of the assessment"),
    Kind.RESPONDENT: say("Respondent"),
    Kind.QUESTIONNAIRE: say("Questionnaire"),
    Kind.METHOD: say("Qualifying method"),
    Kind.ACTION: say("Action of the plan"),
    Kind.WORKSHOP: say("Workshop"),
    Kind.BALLOT: say("Vote"),
    Kind.VERSION: say("Published version"),
    Kind.PART: say("Part of the process"),
}
WITHIN = {
    Kind.ACTIVITY: say("in the deal %(name)s"),
    Kind.RESPONDENT: say("in the round %(name)s"),
    Kind.ACTION: say("in the round %(name)s"),
    Kind.BALLOT: say("in the workshop %(name)s"),
    Kind.VERSION: say("version %(name)s"),
    Kind.PART: say("from “%(name)s”"),
}
# Whoever may remove a thing may bring it back.
NEEDS = {
    Kind.DEAL: Role.MEMBER,
    Kind.ACTIVITY: Role.MEMBER,
    Kind.PROCESS: Role.FACILITATOR,
    Kind.BATCH: Role.MEMBER,
    Kind.ROUND: Role.FACILITATOR,
    Kind.RESPONDENT: Role.FACILITATOR,
    Kind.QUESTIONNAIRE: Role.FACILITATOR,
    Kind.METHOD: Role.MEMBER,
    Kind.ACTION: Role.MEMBER,
    Kind.WORKSHOP: Role.FACILITATOR,
    Kind.BALLOT: Role.FACILITATOR,
    Kind.VERSION: Role.FACILITATOR,
    Kind.PART: Role.MEMBER,
}
TAKEN = say("Another qualifying method has the same id by now. Remove that one first.")


@blueprint.get("/w/<id:workspace>/removed")
@in_workspace(Role.READER)
def page() -> str:
    """What can be brought back, the newest first."""
    return render_template(
        "removed/page.html",
        removed=_removed(),
        kinds=KINDS,
        within=WITHIN,
        needs=NEEDS,
        shortened=shortened,
    )


@blueprint.post("/w/<id:workspace>/removed/<id:kind>/<id:removed>/restore")
@in_workspace(Role.MEMBER)
def restore(kind: str, removed: str) -> Response:
    """Brings one thing back as it was."""
    found = next((one for one in _removed() if (one.kind, one.id) == (kind, removed)), None)
    if found is None:
        abort(404)
    if not g.caller.role.allows(NEEDS[found.kind]):
        abort(403)
    try:
        with writing() as session:
            trash.restore(session, found.kind, found.id)
    except Taken:
        abort(409, TAKEN)
    except Refused as refusal:
        say_done(problem_words(refusal.problem))
        return redirect(url_for("removed.page"), code=303)
    # The words travel in a cookie, which has room for a line and not for a page.
    say_done(_("Back again: %(name)s") % {"name": shortened(found.name)})
    return redirect(url_for("removed.page"), code=303)


def _removed() -> tuple[Removed, ...]:
    with reading() as session:
        return trash.removed(session)
