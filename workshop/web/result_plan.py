"""The improvement plan of a team: at most three actions at a time, each with who and until when."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.next_steps import StepUp
from workshop.domain.assess.plan import MOST_OPEN, Action, has_room
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import plans
from workshop.store.clock import now
from workshop.store.plans import PlanFull
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.result_area import Opened, blueprint, opened
from workshop.web.result_forms import ActionForm
from workshop.web.undo import say_done

FULL = say("Three actions are open already. Finish one, or take one out, before you take up another.")


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/plan")
@in_workspace(Role.READER)
def plan(round: str) -> str:
    """What the team does next, who sees to it and until when."""
    there = opened(round)
    wanted = _step(there, request.args.get("question", ""), request.args.get("to", ""))
    form = ActionForm(
        formdata=None, data={"text": wanted.action, "question": wanted.question, "to": str(wanted.to)}
    )
    return _page(there, form if wanted.question else ActionForm(formdata=None))


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/plan")
@in_workspace(Role.MEMBER)
def take_up(round: str) -> str | Response:
    """Takes an action up into the plan."""
    there, form = opened(round), ActionForm()
    if not form.validate():
        return _page(there, form)
    question, to = form.step(there.round.questionnaire)
    action = Action("", round, question, to, form.text.data, form.owner.data, form.day)
    try:
        with writing() as session:
            made = plans.add(session, action, key=sent_key())
    except PlanFull:
        form.text.errors = (told(FULL),)
        return _page(there, form)
    say_done(
        _("The action is in the plan."),
        undo=url_for("assessment_result.remove_action", round=round, action=made.id),
    )
    return redirect(url_for("assessment_result.plan", round=round), code=303)


def _page(there: Opened, form: ActionForm) -> str:
    with reading() as session:
        listed = plans.of_team(session, there.round.team.id if there.round.team else None)
    taken = {(action.question, action.to) for action in listed}
    steps = there.found.result.next if there.found else ()
    return render_template(
        "assessment_result/plan.html",
        there=there,
        form=form,
        going_on=[action for action in listed if not action.done],
        done=[action for action in listed if action.done],
        steps=[step for step in steps if (step.question, step.to) not in taken],
        has_room=has_room(listed),
        most=MOST_OPEN,
        today=now().astimezone().date(),
    )


def _step(there: Opened, question: str, to: str) -> StepUp:
    """The step that an address names; an empty one where it names none of this result."""
    steps = there.found.result.next if there.found else ()
    named = (step for step in steps if step.question == question and str(step.to) == to)
    return next(named, StepUp("", 0, ""))
