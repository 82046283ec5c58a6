"""The process as a file: taken along as YAML, brought in from one, or begun from a CRM's pipeline."""

from __future__ import annotations

from flask import Response as Download
from flask import redirect, render_template, url_for
from flask_wtf.file import FileField
from werkzeug.wrappers import Response

from workshop.domain.design.ids import slug
from workshop.domain.design.process import Process
from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.domain.words import Sentence, say
from workshop.exports.process_yaml import write_process
from workshop.intake.pipelines.reading import is_pipeline, read_pipeline
from workshop.intake.process_file import read_process
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint, first, newest
from workshop.web.process_beginning import begin_or_replace, own_name, with_stages_of
from workshop.web.rules import Form

UNPROCESSABLE = 422


class FileForm(Form):
    """A process file, or the pipeline of a CRM, to read."""

    file = FileField(say("Process file or pipeline"))


@blueprint.get("/w/<id:workspace>/process/file")
@in_workspace(Role.READER)
def file() -> str:
    """Where the process is taken along or brought in."""
    return _page(FileForm(formdata=None))


@blueprint.get("/w/<id:workspace>/process/<id:process>/process.yaml")
@in_workspace(Role.READER)
def download(process: str) -> Download:
    """The process as YAML."""
    document = newest(process).process
    name = slug(document.name, fallback="process")
    return Download(
        write_process(document),
        mimetype="application/yaml",
        headers={"Content-Disposition": f'attachment; filename="{name}.yaml"'},
    )


@blueprint.post("/w/<id:workspace>/process/file")
@in_workspace(Role.MEMBER)
def upload() -> tuple[str, int] | Response:
    """Reads a process file; the whole of it or nothing."""
    form = FileForm()
    sent = form.file.data
    if not sent:
        form.file.errors = (_("Choose a process file."),)
        return _page(form), UNPROCESSABLE
    name = sent.filename or ""
    try:
        document, said = _read(sent.read(), name)
    except BadInput as bad:
        form.file.errors = tuple(problem_words(problem) for problem in bad.problems)
        return _page(form, was=name), UNPROCESSABLE
    begin_or_replace(document, said)
    return redirect(url_for("process.page"), code=303)


def _read(data: bytes, name: str) -> tuple[Process, Sentence]:
    """The process of either kind of file, and what the history says of it; BadInput where it is neither."""
    if is_pipeline(data, name=name):
        found = read_pipeline(data, name=name, fallback=own_name())
        return with_stages_of(found), say("Took the stages from the pipeline “{file}”", file=name)
    return read_process(data), say("Read the process from the file “{file}”", file=name)


def _page(form: FileForm, was: str = "") -> str:
    return render_template("process/file.html", form=form, was=was, process=first())
