"""Where the draft is published: what the advisor says of it, what is new, and a note for its readers."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import BooleanField

from workshop.domain.design import texts
from workshop.domain.design.refusals import Refused
from workshop.domain.words import say
from workshop.store import publishing
from workshop.store.publishing import OpenErrors, Wish
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.door import reading, writing
from workshop.web.keys import sent_key
from workshop.web.problem_words import problem_words
from workshop.web.process_area import blueprint
from workshop.web.process_page import WRONG, Page
from workshop.web.process_versions import PUBLISHES
from workshop.web.process_words import summary
from workshop.web.rules import Form, lines
from workshop.web.undo import say_done


class PublishForm(Form):
    """What those who publish say of it."""

    note = lines(say("Release note"), longest=texts.PROSE)
    in_spite = BooleanField(say("Publish in spite of the open errors"))


@blueprint.get("/w/<id:workspace>/process/<id:process>/publish")
@in_workspace(PUBLISHES)
def publishing_page(process: str) -> str:
    """What would be published, before it is."""
    return _page(process, PublishForm(formdata=None))


@blueprint.post("/w/<id:workspace>/process/<id:process>/publish")
@in_workspace(PUBLISHES)
def publish(process: str) -> Page | Response:
    """Freezes the draft as the next version."""
    form = PublishForm()
    seen = request.form.get("revision", 0, type=int)
    if not form.validate():
        return _page(process, form), WRONG
    wish = Wish(seen, form.note.data, form.in_spite.data)
    try:
        with writing() as session:
            made = publishing.publish(session, process, wish, key=sent_key(), tell=told)
    except OpenErrors as refusal:
        form.in_spite.errors = (problem_words(refusal.problem),)
        return _page(process, form), WRONG
    except Refused as refusal:
        form.form_errors.append(problem_words(refusal.problem))
        return _page(process, form), WRONG
    undo = url_for("process.withdraw", process=process, version=made.number)
    say_done(_("Version %(number)s is published.") % {"number": made.number}, undo=undo)
    return redirect(url_for("process.version", process=process, version=made.number), code=303)


def _page(process: str, form: PublishForm) -> str:
    with reading() as session:
        ready = publishing.ready(session, process)
    return render_template(
        "process/publish.html",
        process_id=process,
        process=ready.draft.process,
        ready=ready,
        form=form,
        summary=summary(ready.draft.process),
    )
