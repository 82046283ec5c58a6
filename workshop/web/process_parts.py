"""Adding, removing and recasting stages, milestones and recommended activities."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.design.commands import Command, Insert
from workshop.domain.design.process import Milestone, Process
from workshop.domain.design.recasting import demote, promote
from workshop.domain.design.refusals import Conflict, Refused
from workshop.domain.design.removing import removal
from workshop.domain.design.shape import family, with_fields
from workshop.domain.design.tree import find
from workshop.domain.people import Role
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.process_acting import act_on
from workshop.web.process_area import Done, blueprint, carry_out, newest
from workshop.web.process_disputes import over_homeless
from workshop.web.process_forms import form_of
from workshop.web.process_page import Page, back_to, disputed, wrong
from workshop.web.process_panel import BLANK, Panel
from workshop.web.process_telling import tell


@blueprint.post("/w/<id:workspace>/process/<id:process>/add")
@in_workspace(Role.MEMBER)
def add(process: str) -> Page | Response:
    """Puts in a new stage, milestone or recommended activity."""
    document, kind, parent = newest(process).process, request.form["kind"], request.form["parent"]
    form, after = form_of(kind).sent(), request.form["after"] or None
    blank = BLANK.get(kind) or abort(400)
    if find(document, parent) is None:
        return disputed(process, over_homeless(process, kind, form, document.stages[-1]))
    panel = Panel(kind, form, parent=parent, after=after)
    if not form.validate():
        return wrong(process, panel)
    return _added(process, panel, Insert(parent, after, with_fields(blank, form.wanted())))


def _added(process: str, panel: Panel, command: Insert) -> Page | Response:
    kind, form = panel.kind, panel.form
    try:
        done = carry_out(process, command)
    except Refused as refusal:
        form.refuse(command.element, refusal.problem)
        return wrong(process, panel)
    except Conflict:
        return disputed(process, over_homeless(process, kind, form, newest(process).process.stages[-1]))
    tell(process, done)
    return _next(done, kind, panel.parent)


@blueprint.post("/w/<id:workspace>/process/<id:process>/remove")
@in_workspace(Role.MEMBER)
def remove(process: str) -> Page | Response:
    """Takes an element out, with everything in it."""
    return act_on(
        process,
        lambda document, one, seen: removal(document, one, seen=seen),
        again=_("Remove it all the same"),
        endpoint="process.remove",
    )


@blueprint.post("/w/<id:workspace>/process/<id:process>/recast")
@in_workspace(Role.MEMBER)
def recast(process: str) -> Page | Response:
    """Makes a milestone a recommended activity, or the other way round."""
    return act_on(process, _recast, again=_("Change it all the same"), endpoint="process.recast")


def _recast(document: Process, one: str, seen: str) -> Command:
    is_milestone = isinstance(find(document, one), Milestone)
    return demote(document, one, seen=seen) if is_milestone else promote(document, one, seen=seen)


def _next(done: Done, kind: str, parent: str) -> Response:
    """To the stage that was added; after a milestone or activity to the next one, as people add several."""
    if kind != "stage":
        return redirect(url_for("process.page", add=kind, to=parent, _anchor="open"), code=303)
    known = {element.id for element in family(done.before)}
    new = [stage.id for stage in done.after.stages if stage.id not in known]
    return back_to(new[0] if new else done.after.id)
