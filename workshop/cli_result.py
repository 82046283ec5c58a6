"""The result of a workspace's newest closed round, for the command `export`."""

from __future__ import annotations

from contextlib import closing
from datetime import date

from workshop.closed_rounds import before, newest, of_teams
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.exports import pdf
from workshop.exports.maturity import paper
from workshop.exports.sheets import PaperName
from workshop.named_workspace import owner_of
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.store import workspaces
from workshop.translate import locale


def result(workspace: str, sheet: PaperName) -> bytes:
    """The PDF. BadInput where there is no such workspace, or no closed round in which somebody answered."""
    with closing(ready_database(Settings.from_environment())) as database:
        owner = owner_of(database, workspace)
        with database.read(owner) as session:
            there = newest(session)
            if there is None:
                what = say("No round of the assessment in {name} has been closed yet.", name=workspace)
                raise BadInput([Problem(what, say("Close a round under Assess first."))])
            html = paper.html(
                there[1],
                there[0],
                company=workspaces.this(session).name,
                today=date.today(),
                earlier=before(session, there[0]),
                teams=of_teams(session, there[0]),
                language=locale(),
                paper=sheet,
            )
    return pdf.render(html)
