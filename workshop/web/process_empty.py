"""The Design station before there is a process."""

from __future__ import annotations

from flask import current_app, render_template, url_for
from wtforms.form import BaseForm

from workshop.intake.references import REFERENCES
from workshop.store import runs
from workshop.web.door import reading


def empty_page(form: BaseForm) -> str:
    """The ways to a first process; from the groups, where there are any."""
    with reading() as session:
        grouped = runs.latest(session) is not None
    address = url_for("groups.page") if "groups.page" in current_app.view_functions else None
    return render_template(
        "process/empty.html", form=form, grouped=grouped, groups_address=address, references=REFERENCES
    )
