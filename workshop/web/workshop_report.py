"""The report of a workshop: for members, and by a link for whoever has it."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import reports
from workshop.store.report_facts import report_of
from workshop.store.tokens import new_id
from workshop.translate import gettext as _
from workshop.web.access import in_workspace, public
from workshop.web.addresses import is_id
from workshop.web.door import database, reading, writing
from workshop.web.report_links import message, report_address, secret_of
from workshop.web.undo import say_done
from workshop.web.workshops_area import blueprint, workshop_at
from workshop.web.workshops_words import STEPS

ENDED = say("This link leads nowhere any more. Ask the person who sent it for a new one.")
HIDDEN = say("What was told is still hidden. Reveal it first; then the report can be sent.")


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/report")
@in_workspace(Role.READER)
def report(workshop: str) -> str:
    """What the workshop came to."""
    with reading() as session:
        found, link = report_of(session, workshop), reports.link(session, workshop)
    address = report_address(link)
    return render_template(
        "workshops/report.html",
        report=found,
        workshop=found.workshop,
        steps=STEPS,
        address=address,
        message=message(found.workshop, address) if address else None,
    )


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/report/share")
@in_workspace(Role.FACILITATOR)
def share_report(workshop: str) -> Response:
    """Makes a link by which anybody reads the report."""
    if not workshop_at(workshop).revealed:
        abort(409, HIDDEN)
    again = request.form.get("link", "")
    link = again if is_id(again) else new_id()
    with writing() as session:
        reports.share(session, workshop, link, secret=secret_of(link))
    undo = url_for("workshops.end_report", workshop=workshop)
    say_done(_("Whoever has the link reads the report now."), undo=undo)
    return _back(workshop)


@blueprint.post("/w/<id:workspace>/workshop/<id:workshop>/report/end")
@in_workspace(Role.FACILITATOR)
def end_report(workshop: str) -> Response:
    """Ends the link."""
    with writing() as session:
        link = reports.link(session, workshop)
        reports.end(session, workshop)
    if link:
        say_done(
            _("The link has ended. Nobody reads the report by it any more."),
            undo=url_for("workshops.share_report", workshop=workshop),
            fields={"link": link.id},
        )
    return _back(workshop)


@blueprint.get("/r/<id:report>")
@public
def shared_report(report: str) -> str:
    """The report, for whoever has its link; 404 where it has ended."""
    with database().read(reports.holder(report)) as session:
        held = reports.held(session) or abort(404, ENDED)
    with database().read(held.reader) as session:
        found = report_of(session, held.workshop.id)
    return render_template(
        "workshops/report_shared.html",
        report=found,
        workshop=found.workshop,
        steps=STEPS,
        company=held.company,
    )


def _back(workshop: str) -> Response:
    return redirect(url_for("workshops.report", workshop=workshop), code=303)
