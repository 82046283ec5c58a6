"""The company's logo: sending it, looking at it, taking it away and bringing it back."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from flask import Response as File
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.problems import BadInput
from workshop.intake.logo import MOST_SENT, read_logo
from workshop.store import logos
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.downloads import download
from workshop.web.problem_words import problem_words
from workshop.web.sent_files import sent_bytes
from workshop.web.undo import say_done
from workshop.web.workspace_forms import LogoForm
from workshop.web.workspaces import settings_page

blueprint = Blueprint("logos", __name__)


@blueprint.get("/w/<id:workspace>/logo/<id:logo>")
@in_workspace(Role.READER)
def picture(logo: str) -> File:
    """The logo, as a file for whoever opens it and as a picture within our pages."""
    with reading() as session:
        png = logos.picture(session, logo)
    return download(png, "image/png", "logo.png")


@blueprint.post("/w/<id:workspace>/logo")
@in_workspace(Role.OWNER)
def send() -> tuple[str, int] | Response:
    """Uses a picture as the logo, or tells why it will not do."""
    form, sent = LogoForm(), request.files.get("logo")
    if sent is None or not sent.filename:
        form.logo.errors = (_("Choose a picture first."),)
        return settings_page(logo_form=form), 422
    try:
        png = read_logo(sent_bytes(sent, MOST_SENT))
    except BadInput as bad:
        form.logo.errors = tuple(map(problem_words, bad.problems))
        return settings_page(logo_form=form), 422
    with writing() as session:
        before = logos.current(session)
        new = logos.keep(session, png)
    undo = url_for("logos.restore", logo=before) if before else url_for("logos.remove", logo=new)
    say_done(_("The logo stands on the playbook’s cover from now on."), undo=undo)
    return redirect(url_for("workspaces.settings"), code=303)


@blueprint.post("/w/<id:workspace>/logo/<id:logo>/remove")
@in_workspace(Role.OWNER)
def remove(logo: str) -> Response:
    """Uses no logo any more."""
    with writing() as session:
        logos.picture(session, logo)
        logos.put_away(session)
    say_done(_("The logo is removed."), undo=url_for("logos.restore", logo=logo))
    return redirect(url_for("workspaces.settings"), code=303)


@blueprint.post("/w/<id:workspace>/logo/<id:logo>/restore")
@in_workspace(Role.OWNER)
def restore(logo: str) -> Response:
    """Uses an earlier logo again."""
    with writing() as session:
        logos.bring_back(session, logo)
    return redirect(url_for("workspaces.settings"), code=303)
