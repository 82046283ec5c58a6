"""The result of a round: its message in a sentence, a picture for each part of it, and the tables."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.talk import PEOPLE
from workshop.domain.assess.voices import beside_the_team, by_role
from workshop.domain.people import Role
from workshop.exports.maturity import pictures
from workshop.store import rounds
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import writing
from workshop.web.result_area import blueprint, opened
from workshop.web.result_around import around, drawn, ways
from workshop.web.result_forms import TargetForm
from workshop.web.result_own import own_picture
from workshop.web.result_words import AGREEMENT, ROLE
from workshop.web.undo import say_done


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/result")
@in_workspace(Role.READER)
def page(round: str) -> str:
    """The level, why it is that, and what lifts it; while the round is open, when that will be seen."""
    there = opened(round)
    if there.found is None:
        return render_template("assessment_result/waiting.html", there=there)
    beside_it = around(there, there.found)
    return render_template(
        "assessment_result/page.html",
        there=there,
        found=there.found,
        around=beside_it,
        pictures=drawn(there, there.found, beside_it),
        form=TargetForm(data={"target": str(there.round.target or "")}),
        by_role=by_role(there.found.roles),
        beside=beside_the_team(there.found.own),
        drawn_own=own_picture(there.round, there.found.own),
        ways=ways(there.found),
        agreement=AGREEMENT,
        role_words=ROLE,
        roles=pictures.ROLES,
        people=PEOPLE,
        role_columns=[told(pictures.ROLES[view.role]) for view in there.found.roles],
    )


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/target")
@in_workspace(Role.MEMBER)
def target(round: str) -> Response:
    """Says which level the team wants to reach."""
    form = TargetForm()
    wanted = int(form.target.data) if form.validate() and form.target.data else None
    with writing() as session:
        was = rounds.at(session, round).target
        rounds.set_target(session, round, wanted)
    words = _("The aim is level %(level)s.") % {"level": wanted} if wanted else _("No aim is set.")
    say_done(words, undo=url_for("assessment_result.target", round=round), fields={"target": str(was or "")})
    return redirect(url_for("assessment_result.page", round=round), code=303)
