"""A workshop's title, day, agenda and deputy, and taking it away and bringing it back."""

from __future__ import annotations

from flask import abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.board.workshops import Workshop
from workshop.domain.people import Role
from workshop.store import leading, workshops, workspaces
from workshop.store.workspaces import WorkspaceMember
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint, done, lead_or_owner, workshop_at
from workshop.web.workshops_forms import DeputyForm, WorkshopForm


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/edit")
@in_workspace(Role.FACILITATOR)
def edit(workshop: str) -> str:
    """What can be changed of the workshop."""
    found = workshop_at(workshop)
    return _page(found, WorkshopForm(formdata=None, data=_fields(found)))


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/edit")
@in_workspace(Role.FACILITATOR)
def change(workshop: str) -> tuple[str, int] | Response:
    """Gives the workshop another title, day, agenda or options."""
    before, form = workshop_at(workshop), WorkshopForm()
    if not form.validate():
        return _page(before, form), 422
    with writing() as session:
        workshops.change(session, workshop, form.title.data, day=form.day, agenda=form.agenda)
        anonymous, asks_lost = form.anonymous.data, form.asks_lost.data
        workshops.set_options(session, workshop, anonymous=anonymous, asks_lost=asks_lost)
    say_done(
        _("%(title)s is changed.") % {"title": form.title.data},
        undo=url_for("workshops.change", workshop=workshop),
        fields={name: str(value) for name, value in _fields(before).items() if value},
    )
    return redirect(url_for("workshops.edit", workshop=workshop), code=303)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/deputy")
@in_workspace(Role.FACILITATOR)
def name_deputy(workshop: str) -> Response:
    """Says who may take the lead when the lead is away; nobody where the choice is empty."""
    found = workshop_at(workshop)
    lead_or_owner(found)
    chosen = request.form.get("deputy", "")
    name = {"": "", **{each.person.id: each.person.name for each in _may_lead(found)}}.get(chosen)
    if name is None:
        abort(404)
    with writing() as session:
        act = leading.set_deputy(session, workshop, chosen or None)
    words = _("%(name)s may take the lead now.") % {"name": name} if name else _("There is no deputy now.")
    done(words, act, workshop)
    return redirect(url_for("workshops.edit", workshop=workshop), code=303)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/remove")
@in_workspace(Role.FACILITATOR)
def remove(workshop: str) -> Response:
    """Takes the workshop away; it can be brought back for 30 days."""
    found = workshop_at(workshop)
    lead_or_owner(found)
    with writing() as session:
        workshops.remove(session, workshop)
    say_done(
        _("%(title)s is removed. It can be brought back for 30 days.") % {"title": found.title},
        undo=url_for("workshops.restore", workshop=workshop),
    )
    return redirect(url_for("workshops.page"), code=303)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/restore")
@in_workspace(Role.FACILITATOR)
def restore(workshop: str) -> Response:
    """Brings a removed workshop back as it was."""
    with writing() as session:
        workshops.restore(session, workshop)
    return redirect(url_for("workshops.lead", workshop=workshop), code=303)


def _page(found: Workshop, form: WorkshopForm) -> str:
    members = _may_lead(found)
    deputy = DeputyForm(formdata=None, deputy=found.deputy or "")
    deputy.deputy.choices = [("", _("Nobody")), *((each.person.id, each.person.name) for each in members)]
    return render_template(
        "workshops/edit.html",
        workshop=found,
        form=form,
        deputy=deputy,
        may_end=found.lead == g.person.id or g.caller.role is Role.OWNER,
    )


def _may_lead(found: Workshop) -> list[WorkspaceMember]:
    with reading() as session:
        members = workspaces.members(session)
    return [each for each in members if each.role.allows(Role.FACILITATOR) and each.person.id != found.lead]


def _fields(found: Workshop) -> dict[str, object]:
    minutes = {planned.step.value: planned.minutes for planned in found.agenda.planned}
    date = found.day.isoformat() if found.day else ""
    options = {"anonymous": found.anonymous, "asks_lost": found.asks_lost}
    return {"title": found.title, "date": date, **minutes, **options}
