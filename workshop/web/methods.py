"""The qualifying methods of a workspace: those that come with the program, and its own, as files."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask import Response as File
from flask_wtf.file import FileField
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.domain.review.methods import SHIPPED, Method, method_text, methods
from workshop.domain.words import say
from workshop.intake.method_file import read_method
from workshop.store import own_methods
from workshop.store.own_methods import Taken
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.import_receiving import file_name
from workshop.web.keys import sent_key
from workshop.web.methods_offered import offers_of
from workshop.web.problem_words import problem_words
from workshop.web.rules import Form
from workshop.web.undo import say_done

blueprint = Blueprint("methods", __name__)
# Every page that prints a stage names what it serves and what its milestones cover.
blueprint.add_app_template_global(offers_of)
_YAML = "application/yaml"
TAKEN = say("A method of this workspace has the same id. Remove that one first, or give this one another id.")


class MethodFileForm(Form):
    """A qualifying method as a file."""

    file = FileField(say("File of the method"))


@blueprint.get("/w/<id:workspace>/methods")
@in_workspace(Role.READER)
def page() -> str:
    """The qualifying methods there are, and where one is uploaded."""
    return _page(MethodFileForm(formdata=None))


@blueprint.post("/w/<id:workspace>/methods")
@in_workspace(Role.MEMBER)
def add() -> tuple[str, int] | Response:
    """Keeps a method, or tells everything that is wrong with it."""
    form, key, sent = MethodFileForm(), sent_key(), request.files.get("file")
    if sent is None or not sent.filename:
        form.file.errors = (_("Choose the file of a method, which ends with .yaml."),)
        return _page(form), 422
    name, content = file_name(sent.filename), _content(sent)
    try:
        return _kept(read_method(content), content, name, key)
    except BadInput as bad:
        form.file.errors = tuple(map(problem_words, bad.problems))
    except Taken:
        form.file.errors = (told(TAKEN),)
    return _page(form, was=name), 422


@blueprint.post("/w/<id:workspace>/methods/<id:method>/remove")
@in_workspace(Role.MEMBER)
def remove(method: str) -> Response:
    """Takes a method away; what milestones say of its points stays."""
    with writing() as session:
        title = own_methods.remove(session, method).method.title
    say_done(
        _("%(title)s is removed. What milestones say of its points stays in the process.") % {"title": title},
        undo=url_for("methods.restore", method=method),
    )
    return redirect(url_for("methods.page"), code=303)


@blueprint.post("/w/<id:workspace>/methods/<id:method>/restore")
@in_workspace(Role.MEMBER)
def restore(method: str) -> Response:
    """Brings a removed method back."""
    try:
        with writing() as session:
            own_methods.restore(session, method)
    except Taken:
        say_done(told(TAKEN))
    return redirect(url_for("methods.page"), code=303)


@blueprint.get("/w/<id:workspace>/methods/<id:method>/file")
@in_workspace(Role.READER)
def file(method: str) -> File:
    """A method as a file, to be edited and uploaded again."""
    if method in SHIPPED:
        return download(method_text(method).encode(), _YAML, f"{method}.yaml")
    with reading() as session:
        name, content = own_methods.file(session, method)
    return download(content, _YAML, name)


def _content(sent: FileStorage) -> bytes:
    with sent.stream as stream:
        return stream.read()


def _kept(method: Method, content: bytes, name: str, key: str) -> Response:
    with writing() as session:
        own = own_methods.add(session, method, content, file_name=name, key=key)
    say_done(
        _("Milestones can be ticked for %(title)s now, and the review asks for its points.")
        % {"title": own.method.title},
        undo=url_for("methods.remove", method=own.id),
    )
    return redirect(url_for("methods.page"), code=303)


def _page(form: MethodFileForm, was: str = "") -> str:
    with reading() as session:
        own = own_methods.all_own(session)
    return render_template("methods/page.html", form=form, own=own, shipped=methods(), was=was)
