"""The whole workshop as files: CSV for a spreadsheet, JSON for programs."""

from __future__ import annotations

import json

from flask import Response, abort

from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.exports.csv_safe import write_csv
from workshop.exports.workshop_table import as_rows
from workshop.store.report_facts import Report, report_of
from workshop.store.workshop_data import as_data
from workshop.translate import told
from workshop.web.access import in_workspace
from workshop.web.csv_answer import csv_answer
from workshop.web.door import reading
from workshop.web.downloads import download
from workshop.web.workshops_area import blueprint

HIDDEN = say("What was told is still hidden. Reveal it first; then it can be taken along.")


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/csv")
@in_workspace(Role.READER)
def as_csv(workshop: str) -> Response:
    """A table in which no cell is calculated."""
    found = _report(workshop)
    return csv_answer(found.workshop.title, write_csv(as_rows(as_data(found, told))))


@blueprint.get("/w/<id:workspace>/workshop/<id:workshop>/json")
@in_workspace(Role.READER)
def as_json(workshop: str) -> Response:
    """The shape that workshop_data.py tells."""
    found = _report(workshop)
    content = json.dumps(as_data(found, told), ensure_ascii=False, indent=2).encode()
    return download(content, "application/json", f"{found.workshop.title}.json")


def _report(workshop: str) -> Report:
    """The report; 409 before the reveal, when nothing leaves the workshop."""
    with reading() as session:
        found = report_of(session, workshop)
    if not found.workshop.revealed:
        abort(409, HIDDEN)
    return found
