"""One action of the plan: changing it, finishing it, taking it out and bringing it back."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.plan import Action
from workshop.domain.people import Role
from workshop.store import plans
from workshop.store.missing import Missing
from workshop.store.plans import PlanFull
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.result_area import blueprint, opened
from workshop.web.result_forms import ActionForm
from workshop.web.result_plan import FULL
from workshop.web.undo import say_done


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/plan/<id:action>")
@in_workspace(Role.MEMBER)
def action(round: str, action: str) -> str:
    """One action, to be changed."""
    found = _action(round, action)
    return _page(round, found, ActionForm(formdata=None, data=_typed(found)))


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/plan/<id:action>")
@in_workspace(Role.MEMBER)
def change_action(round: str, action: str) -> str | Response:
    """Gives an action other words, another owner or day."""
    found, form = _action(round, action), ActionForm()
    if not form.validate():
        return _page(round, found, form)
    with writing() as session:
        plans.change(session, action, text=form.text.data, owner=form.owner.data, due=form.day)
    return _back(round, _("The action is changed."), undo=_at("change_action", found), fields=_typed(found))


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/plan/<id:action>/done")
@in_workspace(Role.MEMBER)
def finish_action(round: str, action: str) -> Response:
    """Says that an action is done, or that it is not done after all."""
    found, done = _action(round, action), request.form.get("done") != "no"
    try:
        with writing() as session:
            plans.set_done(session, action, done=done)
    except PlanFull:
        return _back(round, told(FULL))
    words = _("The action is done.") if done else _("The action is open again.")
    return _back(round, words, undo=_at("finish_action", found), fields={"done": "no" if done else "yes"})


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/plan/<id:action>/remove")
@in_workspace(Role.MEMBER)
def remove_action(round: str, action: str) -> Response:
    """Takes an action out of the plan; it can come back for 30 days."""
    found = _action(round, action)
    with writing() as session:
        plans.remove(session, action)
    return _back(round, _("The action is out of the plan."), undo=_at("restore_action", found))


@blueprint.post("/w/<id:workspace>/assessment/<id:round>/plan/<id:action>/restore")
@in_workspace(Role.MEMBER)
def restore_action(round: str, action: str) -> Response:
    """Brings an action back."""
    with writing() as session:
        plans.restore(session, action)
    return _back(round, _("The action is in the plan again."))


def _action(round: str, action: str) -> Action:
    """The action, which must be one that this round led to. Raises Missing."""
    with reading() as session:
        found = plans.at(session, action)
    if found.round != round:
        raise Missing(action)
    return found


def _typed(action: Action) -> dict[str, str]:
    due = action.due.isoformat() if action.due else ""
    return {"text": action.text, "owner": action.owner, "due": due}


def _at(view: str, action: Action) -> str:
    return url_for(f"assessment_result.{view}", round=action.round, action=action.id)


def _page(round: str, action: Action, form: ActionForm) -> str:
    return render_template("assessment_result/action.html", there=opened(round), action=action, form=form)


def _back(
    round: str, words: str, *, undo: str | None = None, fields: dict[str, str] | None = None
) -> Response:
    say_done(words, undo=undo, fields=fields)
    return redirect(url_for("assessment_result.plan", round=round), code=303)
