"""A workspace's own page, its name, and taking it away and bringing it back."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store import logos, workspaces
from workshop.store.callers import Member
from workshop.translate import gettext as _
from workshop.web.access import in_workspace, signed_in
from workshop.web.door import database, reading, writing
from workshop.web.eight_actions import eight_actions
from workshop.web.journey import next_station
from workshop.web.next_words import next_action, next_words
from workshop.web.undo import say_done
from workshop.web.workspace_forms import LogoForm, WorkspaceForm

blueprint = Blueprint("workspaces", __name__)


@blueprint.get("/w/<id:workspace>")
@in_workspace(Role.READER)
def page() -> str:
    """Where this workspace stands and what comes next."""
    return render_template(
        "workspaces/page.html",
        next_station=next_station(),
        words=next_words,
        action=next_action,
        eight=eight_actions(),
    )


@blueprint.get("/w/<id:workspace>/settings")
@in_workspace(Role.READER)
def settings() -> str:
    """The workspace's name and logo, and the way to remove it."""
    return settings_page()


@blueprint.post("/w/<id:workspace>/rename")
@in_workspace(Role.OWNER)
def rename() -> str | Response:
    """Gives the workspace another name."""
    form = WorkspaceForm()
    if not form.validate():
        return settings_page(form)
    with writing() as session:
        workspaces.rename(session, form.name.data)
    say_done(
        _("The workspace is now called %(name)s.") % {"name": form.name.data},
        undo=url_for("workspaces.rename"),
        fields={"name": g.workspace.name},
    )
    return redirect(url_for("workspaces.settings"), code=303)


@blueprint.post("/w/<id:workspace>/remove")
@in_workspace(Role.OWNER)
def remove() -> Response:
    """Takes the workspace away; it can be brought back for 30 days."""
    with writing() as session:
        workspaces.remove(session)
    say_done(
        _("%(name)s is removed. It can be brought back for 30 days.") % {"name": g.workspace.name},
        undo=url_for("workspaces.restore"),
    )
    return redirect(url_for("home.page"), code=303)


@blueprint.post("/removed/<id:workspace>/restore")
@signed_in
def restore() -> Response:
    """Brings a removed workspace back as it was."""
    with database().write(_owner_of_removed()) as session:
        workspaces.restore(session)
    return redirect(url_for("workspaces.page"), code=303)


def settings_page(form: WorkspaceForm | None = None, logo_form: LogoForm | None = None) -> str:
    """The page with what is wrong with one of its forms."""
    with reading() as session:
        logo = logos.current(session)
    return render_template(
        "workspaces/settings.html",
        form=form or WorkspaceForm(formdata=None, obj=g.workspace),
        logo_form=logo_form or LogoForm(formdata=None),
        logo=logo,
    )


def _owner_of_removed() -> Member:
    """The caller as an owner of the removed workspace in the address; 404 where they belong to none such."""
    with reading() as session:
        found = workspaces.membership(session, g.person.id, g.workspace_id, removed=True)
    if found is None:
        abort(404)
    if not found.role.allows(Role.OWNER):
        abort(403)
    return Member(found.workspace.id, g.person.id, found.role)
