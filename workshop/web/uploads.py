"""Sending files that are to be imported."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.store.uploads import Upload
from workshop.translate import gettext as _
from workshop.web.access import in_workspace
from workshop.web.import_forms import UploadForm
from workshop.web.import_receiving import Received, receive
from workshop.web.import_request import MOST_FILES, named_uploads, uploads_of
from workshop.web.limits import MEBIBYTE, WITH_FILES

blueprint = Blueprint("uploads", __name__)


@blueprint.get("/w/<id:workspace>/imports/new")
@in_workspace(Role.MEMBER)
def new() -> str:
    """Where files are sent."""
    return _page(UploadForm(formdata=None), kept=named_uploads())


@blueprint.post("/w/<id:workspace>/imports/new")
@in_workspace(Role.MEMBER)
def send() -> tuple[str, int] | Response:
    """Keeps the files and leads to where they are checked; good ones stay kept beside bad ones."""
    form, earlier = UploadForm(), [upload.id for upload in named_uploads()]
    sent = [file for file in request.files.getlist("files") if file.filename]
    received = receive(sent) if len(sent) + len(earlier) <= MOST_FILES else Received((), (_too_many(),))
    kept = [*earlier, *received.kept]
    faults = received.faults if sent else (_("Choose at least one CSV file."),)
    if faults:
        form.files.errors = faults
        return _page(form, kept=uploads_of(kept)), 422
    return redirect(url_for("checks.page", upload=kept), code=303)


def _too_many() -> str:
    return _("Send at most %(n)s files at once.") % {"n": MOST_FILES}


def _page(form: UploadForm, *, kept: Sequence[Upload]) -> str:
    most = WITH_FILES // MEBIBYTE
    return render_template("imports/new.html", form=form, kept=kept, most=most)
