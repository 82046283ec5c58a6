"""Who belongs to a workspace, in which role, and letting people in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, g, redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import people, workspaces
from workshop.store.callers import Operator
from workshop.store.workspaces import Membership, NoOwnerLeft, WorkspaceMember
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import database, reading, writing
from workshop.web.links import whole_address
from workshop.web.member_forms import AddForm, RoleForm, role_words
from workshop.web.rules import Form
from workshop.web.undo import say_done

if TYPE_CHECKING:
    from workshop.store.database import Session

blueprint = Blueprint("members", __name__)
LINK = "made_link"
NEEDS_OWNER = say("A workspace needs an owner. Make somebody else an owner first.")


@blueprint.get("/w/<id:workspace>/members")
@in_workspace(Role.READER)
def page() -> str:
    """Who belongs to this workspace."""
    return _page(AddForm())


@blueprint.post("/w/<id:workspace>/members")
@in_workspace(Role.OWNER)
def add() -> str | Response:
    """Lets a new person in and makes their first sign-in link."""
    form = AddForm()
    if not form.validate():
        return _page(form)
    with database().write(Operator()) as kept:
        person = people.add(kept, form.name.data)
        workspaces.add_member(kept, g.workspace.id, person.id, Role(form.role.data))
        secret = people.sign_in_link(kept, person.id)
    return _show_link(person.name, secret)


@blueprint.post("/w/<id:workspace>/members/<id:person>/link")
@in_workspace(Role.OWNER)
def link(person: str) -> Response:
    """Makes a member another sign-in link: for another device, or because the first one is spent."""
    found = _member(person)
    if not may_make_link(person):
        abort(
            403, say("They belong to other workspaces too, so only the operator of this server may do that.")
        )
    with database().write(Operator()) as kept:
        secret = people.sign_in_link(kept, person)
    return _show_link(found.person.name, secret)


@blueprint.post("/w/<id:workspace>/members/<id:person>/role")
@in_workspace(Role.OWNER)
def change_role(person: str) -> str | Response:
    """Gives a member another role."""
    form, found = RoleForm(), _member(person)
    if not form.validate():
        return _page(form)
    try:
        with writing() as kept:
            workspaces.set_role(kept, person, form.chosen)
    except NoOwnerLeft:
        return _needs_owner(form)
    say_done(
        _("%(name)s is now: %(role)s.") % {"name": found.person.name, "role": role_words(form.chosen)},
        undo=url_for("members.change_role", person=person),
        fields={"role": found.role.value},
    )
    return redirect(url_for("members.page"), code=303)


@blueprint.post("/w/<id:workspace>/members/<id:person>/remove")
@in_workspace(Role.OWNER)
def remove(person: str) -> str | Response:
    """Takes a member out; what they wrote stays."""
    form, found = Form(), _member(person)
    try:
        with writing() as kept:
            workspaces.end_membership(kept, person)
    except NoOwnerLeft:
        return _needs_owner(form)
    say_done(
        _("%(name)s does not belong to this workspace any more.") % {"name": found.person.name},
        undo=url_for("members.restore", person=person),
        fields={"role": found.role.value},
    )
    return redirect(url_for("members.page"), code=303)


@blueprint.post("/w/<id:workspace>/members/<id:person>/restore")
@in_workspace(Role.OWNER)
def restore(person: str) -> Response:
    """Lets somebody who left back in."""
    form = RoleForm()
    with writing() as kept:
        # Only who was here before is seen from inside the workspace, so nobody else can be let in this way.
        if people.by_id(kept, person) is None or not form.validate():
            abort(404)
        workspaces.add_member(kept, g.workspace.id, person, form.chosen)
    return redirect(url_for("members.page"), code=303)


def may_make_link(person: str) -> bool:
    """Whether the caller owns every workspace of the person, in all of which a link lets its holder act."""
    with database().read(Operator()) as found:
        # A removed workspace can be brought back, by whoever acts as its owner.
        theirs = {place.workspace.id for place in _places(found, person)}
        owned = {place.workspace.id for place in _places(found, g.person.id) if place.role is Role.OWNER}
    return theirs <= owned


def _places(found: Session, person: str) -> tuple[Membership, ...]:
    return workspaces.mine(found, person) + workspaces.mine(found, person, removed=True)


def _page(form: Form) -> str:
    return render_template(
        "members/page.html",
        form=form,
        add_form=form if isinstance(form, AddForm) else AddForm(formdata=None),
        members=_members(),
        role_words=role_words,
        made_link=session.pop(LINK, None),
    )


def _show_link(name: str, secret: str) -> Response:
    # The link travels in the owner's own cookie to the next page, which shows it once.
    session[LINK] = {"name": name, "address": whole_address("signing_in.confirm", token=secret)}
    return redirect(url_for("members.page"), code=303)


def _members() -> tuple[WorkspaceMember, ...]:
    with reading() as found:
        return workspaces.members(found)


def _member(person: str) -> WorkspaceMember:
    found = next((member for member in _members() if member.person.id == person), None)
    return found or abort(404)


def _needs_owner(form: Form) -> str:
    form.form_errors.append(told(NEEDS_OWNER))
    return _page(form)
