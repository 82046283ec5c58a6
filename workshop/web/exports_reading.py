"""The playbook to read in the browser and to print from there, on a machine that can make no PDF too."""

from __future__ import annotations

from flask import render_template

from workshop.domain.people import Role
from workshop.web.access import in_workspace
from workshop.web.exports_area import agreed, blueprint, today
from workshop.web.process_drawing import chart
from workshop.web.process_words import summary


@blueprint.get("/w/<id:workspace>/exports/playbook")
@in_workspace(Role.READER)
def playbook() -> str:
    """The process as a book on one page."""
    _process, draft = agreed()
    return render_template(
        "exports_page/playbook.html",
        process=draft.process,
        draft=draft,
        summary=summary(draft.process),
        chart=chart(draft.process),
        today=today(),
    )
