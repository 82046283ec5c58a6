"""The questionnaires of a workspace: those that are shipped to start from, and those it uploaded."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask import Response as File
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.intake.questionnaire import read_questionnaire, shipped
from workshop.paths import QUESTIONNAIRES
from workshop.store import own_questionnaires
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.assessment_forms import UploadForm
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.import_receiving import file_name
from workshop.web.keys import sent_key
from workshop.web.problem_words import problem_words
from workshop.web.questionnaire_choices import shipped_ones
from workshop.web.undo import say_done

blueprint = Blueprint("questionnaires", __name__)
_YAML = "application/yaml"


@blueprint.get("/w/<id:workspace>/questionnaires")
@in_workspace(Role.READER)
def page() -> str:
    """The questionnaires there are, and where one is uploaded."""
    return _page(UploadForm(formdata=None))


@blueprint.post("/w/<id:workspace>/questionnaires")
@in_workspace(Role.FACILITATOR)
def add() -> tuple[str, int] | Response:
    """Keeps a questionnaire, or tells everything that is wrong with it."""
    form, key, sent = UploadForm(), sent_key(), request.files.get("file")
    if sent is None or not sent.filename:
        form.file.errors = (_("Choose a questionnaire, a file that ends with .yaml."),)
        return _page(form), 422
    name, content = file_name(sent.filename), _content(sent)
    try:
        questionnaire = read_questionnaire(content)
    except BadInput as bad:
        form.file.errors = tuple(map(problem_words, bad.problems))
        return _page(form, was=name), 422
    return _kept(questionnaire, content, name, key)


@blueprint.post("/w/<id:workspace>/questionnaires/<id:questionnaire>/remove")
@in_workspace(Role.FACILITATOR)
def remove(questionnaire: str) -> Response:
    """Takes a questionnaire away; rounds that were started with it go on."""
    with writing() as session:
        title = own_questionnaires.questionnaire(session, questionnaire).title
        own_questionnaires.remove(session, questionnaire)
    say_done(
        _("%(title)s is removed. Rounds that were started with it go on.") % {"title": title},
        undo=url_for("questionnaires.restore", questionnaire=questionnaire),
    )
    return redirect(url_for("questionnaires.page"), code=303)


@blueprint.post("/w/<id:workspace>/questionnaires/<id:questionnaire>/restore")
@in_workspace(Role.FACILITATOR)
def restore(questionnaire: str) -> Response:
    """Brings a removed questionnaire back."""
    with writing() as session:
        own_questionnaires.restore(session, questionnaire)
    return redirect(url_for("questionnaires.page"), code=303)


@blueprint.get("/w/<id:workspace>/questionnaires/<id:questionnaire>/file")
@in_workspace(Role.READER)
def file(questionnaire: str) -> File:
    """A questionnaire as a file, to be edited and uploaded again."""
    if questionnaire in shipped():
        return download(
            (QUESTIONNAIRES / f"{questionnaire}.yaml").read_bytes(), _YAML, f"{questionnaire}.yaml"
        )
    with reading() as session:
        name, content = own_questionnaires.file(session, questionnaire)
    return download(content, _YAML, name)


def _content(sent: FileStorage) -> bytes:
    with sent.stream as stream:
        return stream.read()


def _kept(questionnaire: Questionnaire, content: bytes, name: str, key: str) -> Response:
    with writing() as session:
        own = own_questionnaires.add(session, questionnaire, content, file_name=name, key=key)
    say_done(
        _("%(title)s can be asked now.") % {"title": own.title},
        undo=url_for("questionnaires.remove", questionnaire=own.id),
    )
    return redirect(url_for("questionnaires.page"), code=303)


def _page(form: UploadForm, was: str = "") -> str:
    with reading() as session:
        own = own_questionnaires.all_own(session)
    return render_template("questionnaires/page.html", form=form, own=own, shipped=shipped_ones(), was=was)
