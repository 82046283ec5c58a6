"""The front page: what this is for strangers, their workspaces for everybody else."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store import workspaces
from workshop.store.workspaces import Membership
from workshop.web.access import public, signed_in
from workshop.web.door import reading, writing
from workshop.web.member_forms import role_words
from workshop.web.workspace_forms import WorkspaceForm

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
@public
def page() -> str:
    """What this is and how to get in; or my workspaces."""
    return _my_workspaces(WorkspaceForm()) if g.person else render_template("home/stranger.html")


@blueprint.post("/workspaces")
@signed_in
def create() -> str | Response:
    """Makes a workspace of which I am the owner."""
    form = WorkspaceForm()
    if not form.validate():
        return _my_workspaces(form)
    with writing() as session:
        workspace = workspaces.create(session, form.name.data, owner=g.person.id)
    return redirect(url_for("workspaces.page", workspace=workspace.id), code=303)


def _my_workspaces(form: WorkspaceForm) -> str:
    with reading() as session:
        mine = workspaces.mine(session, g.person.id)
        removed = workspaces.mine(session, g.person.id, removed=True)
    example = next((place for place in mine if _is_my_example(place)), None)
    return render_template(
        "home/workspaces.html",
        form=form,
        mine=[place for place in mine if place is not example],
        example=example,
        removed=removed,
        role_words=role_words,
    )


def _is_my_example(place: Membership) -> bool:
    return place.workspace.is_demo and place.role is Role.OWNER
